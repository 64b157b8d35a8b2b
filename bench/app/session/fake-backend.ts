import {
  HttpErrorResponse,
  HttpResponse,
  type HttpBackend,
  type HttpEvent,
  type HttpHeaders,
  type HttpRequest,
} from '@angular/common/http';
import { catchError, from, of, switchMap, throwError, type Observable } from 'rxjs';

import type { IdentityProvider } from './identity-provider';
import { ISSUER } from './issuer';

const OK: Observable<HttpEvent<unknown>> = of(new HttpResponse({ status: 200, body: null }));

/** Answers every request at once, after reading its headers as a real backend has to. */
export class FakeBackend implements HttpBackend {
  /** The `Authorization` of the request that was seen last. */
  seen: string | null = null;
  /** How many requests arrived. */
  requests = 0;
  /** Which requests are refused with 401, by their `Authorization`. */
  refuses: ((authorization: string | null) => boolean) | null = null;
  /** The headers of the request that was seen last. */
  headers: HttpHeaders | null = null;
  readonly #provider: IdentityProvider;

  constructor(provider: IdentityProvider) {
    this.#provider = provider;
  }

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    if (request.url.startsWith(ISSUER)) {
      return this.#ask(request.url, String(request.body));
    }
    this.requests++;
    this.seen = null;
    this.headers = request.headers;
    for (const name of request.headers.keys()) {
      const values = request.headers.getAll(name);
      if (name === 'Authorization') {
        this.seen = values?.[0] ?? null;
      }
    }
    return this.refuses?.(this.seen)
      ? throwError(() => new HttpErrorResponse({ status: 401, url: request.url }))
      : OK;
  }

  #ask(url: string, body: string): Observable<HttpEvent<unknown>> {
    return from(this.#provider.answer(url, body)).pipe(
      catchError((error: unknown) => throwError(() => new HttpErrorResponse({ error, url }))),
      switchMap(({ status, body }) =>
        status < 400
          ? of(new HttpResponse({ status, body }))
          : throwError(() => new HttpErrorResponse({ status, error: body, url })),
      ),
    );
  }
}
