import {
  HttpResponse,
  type HttpBackend,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { from, map, of, type Observable } from 'rxjs';

import { ISSUER } from '../contestants/contestant';
import type { IdentityProvider } from './identity-provider';

const OK: Observable<HttpEvent<unknown>> = of(new HttpResponse({ status: 200, body: null }));

/** Answers every request at once, after reading its headers as a real backend has to. */
export class FakeBackend implements HttpBackend {
  /** The `Authorization` of the request that was seen last. */
  seen: string | null = null;
  /** How many requests arrived. */
  requests = 0;
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
    for (const name of request.headers.keys()) {
      const values = request.headers.getAll(name);
      if (name === 'Authorization') {
        this.seen = values?.[0] ?? null;
      }
    }
    return OK;
  }

  #ask(url: string, body: string): Observable<HttpEvent<unknown>> {
    return from(this.#provider.answer(url, body)).pipe(
      map((answer) => {
        if (answer === null) {
          throw new Error(`The identity provider does not know ${url}.`);
        }
        return new HttpResponse({ status: 200, body: answer });
      }),
    );
  }
}
