import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { CognitoRequestLog, skipCognito } from 'ngx-cognito-http';
import { catchError, firstValueFrom, of, type Observable } from 'rxjs';
import { AccessToken } from './access-token';
import { readClaims, tamper } from './access-claims';

/** What a request is sent with that a gateway should refuse. */
export type Credential = 'none' | 'tampered' | 'expired';

/** A request that was sent to be refused, and the answer. Holds no token. */
export interface Attempt {
  readonly credential: Credential;
  readonly url: string;
  /**
   * 0 without an answer; `'hidden'` where there was one that the browser keeps from the page, because
   * it lacks the CORS headers. The gateway may leave them out of its own refusals.
   */
  readonly status: number | 'hidden';
  /** `WWW-Authenticate` (RFC 9110 section 11.6.1): why it was refused, in the gateway's words. */
  readonly challenge: string | null;
  /** Under which the gateway's log knows the request. */
  readonly requestId: string | null;
  /** `exp` of the token, in milliseconds since the epoch; null without a token. */
  readonly expiresAt: number | null;
}

/** Sends requests past the interceptor. */
@Service()
export class Attempts {
  readonly #http = inject(HttpClient);
  readonly #log = inject(CognitoRequestLog);
  readonly #token = inject(AccessToken);

  /**
   * Reads a URL, which has to be one of the API that the token is for.
   *
   * @throws CognitoAuthError if there is no token to begin with
   */
  async send(credential: Credential, url: string): Promise<Attempt> {
    const token = await this.#tokenFor(credential);
    const { status, headers } = await firstValueFrom(this.#get(url, token));
    return {
      credential,
      url,
      status: status === 0 && (await this.#isHidden(credential, url)) ? 'hidden' : status,
      challenge: headers.get('WWW-Authenticate'),
      requestId: headers.get('Apigw-Requestid'),
      expiresAt: token === null ? null : (readClaims(token).exp ?? 0) * 1000,
    };
  }

  /**
   * Whether it was the answer that the page may not see. It was where there is an answer to a request
   * that needs nobody's leave, and the leave for one with a token is known to be given.
   */
  async #isHidden(credential: Credential, url: string): Promise<boolean> {
    const isAllowed = (): boolean =>
      this.#log
        .entries()
        .some((entry) => entry.url === url && entry.decision === 'attached' && !!entry.status);
    return (credential === 'none' || isAllowed()) && isReached(url);
  }

  async #tokenFor(credential: Credential): Promise<string | null> {
    if (credential === 'none') return null;
    return credential === 'expired' ? this.#token.oldest() : tamper(await this.#token.current());
  }

  #get(url: string, token: string | null): Observable<HttpResponse<string> | HttpErrorResponse> {
    return this.#http
      .get(url, {
        headers: { ...(token !== null && { Authorization: `Bearer ${token}` }) },
        context: skipCognito(),
        observe: 'response',
        responseType: 'text',
      })
      .pipe(
        catchError((error: unknown) => {
          if (error instanceof HttpErrorResponse) return of(error);
          throw error;
        }),
      );
  }
}

/** Whether a server answers at all. */
async function isReached(url: string): Promise<boolean> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store' });
    return true;
  } catch {
    // TypeError: no connection.
    return false;
  }
}
