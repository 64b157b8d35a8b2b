import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { CognitoRequestLog, skipCognito } from 'ngx-cognito-http';
import { catchError, firstValueFrom, of, type Observable } from 'rxjs';
import { isUnanswered, LONGEST_WAIT } from '../shell/limit-wait';
import { AccessToken } from './access-token';
import { readClaims, tamper } from './access-claims';

/**
 * What is wrong with a request that a gateway should refuse: it has no token, a tampered or an
 * expired one, or a header beside its good token that the gateway allows no page to send.
 */
export type Spoiling = 'none' | 'tampered' | 'expired' | 'header';

/** A header that no gateway has reason to allow. */
export const FOREIGN_HEADER = 'X-Not-Allowed';

/** A request that was sent to be refused, and the answer. Holds no token. */
export interface Attempt {
  readonly spoiling: Spoiling;
  readonly url: string;
  /**
   * 0 without an answer; `'hidden'` where there was one that the browser keeps from the page, because
   * it lacks the CORS headers, which the gateway may leave out of its own refusals; `'blocked'` where
   * the browser did not send it, because the answer to the preflight lacks the header.
   */
  readonly status: number | 'hidden' | 'blocked';
  /** `WWW-Authenticate` (RFC 9110 section 11.6.1): why it was refused, in the gateway's words. */
  readonly challenge: string | null;
  /** Under which the gateway's log knows the request. */
  readonly requestId: string | null;
  /** Whether the token, if any, had expired by this device's clock. */
  readonly hasExpired: boolean;
}

/** Sends requests past the interceptor. */
@Service()
export class Attempts {
  readonly #http = inject(HttpClient);
  readonly #log = inject(CognitoRequestLog);
  readonly #token = inject(AccessToken);
  readonly #ended = signal<ReadonlyMap<number, Attempt>>(new Map());

  /** Those that have ended and are still in the log, by their `id` there. */
  readonly ended = this.#ended.asReadonly();

  /**
   * Reads a URL, which has to be one of the API that the token is for.
   *
   * @throws CognitoAuthError if there is no token to begin with
   */
  async send(spoiling: Spoiling, url: string): Promise<Attempt> {
    const token = await this.#tokenFor(spoiling);
    const ended = firstValueFrom(this.#get(url, spoiling, token));
    // It starts at once, and is the last to have started.
    const id = this.#log.pending().at(-1)?.id;
    const answer = await ended;
    const { status, headers } = answer;
    const isHidden = status === 0 && !isUnanswered(answer);
    const attempt: Attempt = {
      spoiling,
      url,
      status: isHidden ? await this.#behindNothing(spoiling, url) : status,
      challenge: headers.get('WWW-Authenticate'),
      requestId: headers.get('Apigw-Requestid'),
      hasExpired: token !== null && (readClaims(token).exp ?? 0) * 1000 <= Date.now(),
    };
    if (id !== undefined) this.#keep(id, attempt);
    return attempt;
  }

  #keep(id: number, attempt: Attempt): void {
    const logged = new Set(this.#log.entries().map((entry) => entry.id));
    const ended = [...this.#ended(), [id, attempt] as const];
    this.#ended.set(new Map(ended.filter(([each]) => logged.has(each))));
  }

  /**
   * What is behind an answer that the page did not get. Where there is an answer to a request that
   * needs nobody's leave, and the leave for one with a token is known to be given, nothing else is
   * left but a refusal.
   */
  async #behindNothing(spoiling: Spoiling, url: string): Promise<Attempt['status']> {
    const isAllowed = (): boolean =>
      this.#log
        .entries()
        .some((entry) => entry.url === url && entry.decision === 'attached' && !!entry.status);
    const isRefused = (spoiling === 'none' || isAllowed()) && (await isReached(url));
    if (!isRefused) return 0;
    return spoiling === 'header' ? 'blocked' : 'hidden';
  }

  async #tokenFor(spoiling: Spoiling): Promise<string | null> {
    if (spoiling === 'none') return null;
    if (spoiling === 'expired') return this.#token.oldest();
    const token = await this.#token.current();
    return spoiling === 'tampered' ? tamper(token) : token;
  }

  #get(
    url: string,
    spoiling: Spoiling,
    token: string | null,
  ): Observable<HttpResponse<string> | HttpErrorResponse> {
    const headers = {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(spoiling === 'header' && { [FOREIGN_HEADER]: '1' }),
    };
    return this.#http
      .get(url, {
        headers,
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
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    await fetch(url, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal });
    return true;
  } catch {
    // Expected: no connection, or none that is answered.
    return false;
  }
}
