import { inject, Injectable } from '@angular/core';
import {
  ɵSESSION_KEEPER,
  ɵTOKEN_SOURCE,
  type CognitoAuthErrorCode,
  type CognitoClaims,
  type CognitoTokenKind,
} from 'ngx-cognito-http';

import { TestingTokenSource } from './testing-token-source';

/**
 * The session of a test: signs users in and out, and lets their tokens expire. Provided by
 * `provideCognitoTesting`.
 *
 * What it does takes effect at once: a request that is sent next reaches the `HttpTestingController`
 * synchronously with the token, or waits for a refresh where the test has let the token expire.
 *
 * ```ts
 * const session = TestBed.inject(CognitoTestingController);
 * session.signIn({ sub: 'ada', 'cognito:groups': ['admins'] });
 * http.get('/api/users').subscribe();
 * const { request } = backend.expectOne('/api/users');
 * expect(request.headers.get('Authorization')).toBe(`Bearer ${session.token()}`);
 * ```
 */
@Injectable()
export class CognitoTestingController {
  readonly #source = injectTestingSource();
  readonly #keeper = inject(ɵSESSION_KEEPER);

  /** How many refreshes the app has asked for, those that failed included. */
  get refreshes(): number {
    return this.#source.refreshes;
  }

  /**
   * Signs a user in, in place of whoever is. Refreshes succeed again.
   *
   * @param claims - of both tokens, such as `{ sub, email, 'cognito:groups': […] }`. Default: those of
   *   a user `test-user`. The times, `jti` and `token_use` are the controller's
   */
  signIn(claims: CognitoClaims = {}): void {
    this.#source.failure = null;
    this.#keeper.adopt(this.#source.issue(claims));
  }

  /** Signs the user out. */
  signOut(): void {
    this.#source.tokens = null;
    this.#source.announce('signed-out');
  }

  /**
   * Lets the tokens expire: the next request that needs one waits for a refresh.
   *
   * @throws Error if nobody is signed in
   */
  expire(): void {
    this.token();
    this.#keeper.adopt(this.#source.expire());
  }

  /**
   * Lets every refresh fail from now on: with `'session-expired'` as after thirty days, with
   * `'offline'` as without a network. Valid tokens stay in use: let them `expire()` as well.
   */
  failRefresh(code: CognitoAuthErrorCode): void {
    this.#source.failure = code;
  }

  /** Lets refreshes succeed again. */
  recover(): void {
    this.#source.failure = null;
    if (this.#source.tokens) {
      this.#keeper.adopt(this.#source.tokens);
    }
  }

  /**
   * Waits for all that needs no answer of the backend: for requests that wait for a refresh to reach
   * it, or to fail. Works with fake timers as well; within `fakeAsync`, `flushMicrotasks` does it.
   */
  settle(): Promise<void> {
    return new Promise((resolve) => {
      // A macrotask that no fake clock holds up.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }

  /**
   * The token issued last, which requests carry unless it has expired. Its signature is none: no API
   * takes it.
   *
   * @param kind - which token. Default: `'access'`
   * @throws Error if nobody is signed in
   */
  token(kind: CognitoTokenKind = 'access'): string {
    const { tokens } = this.#source;
    if (!tokens) {
      throw new Error('Nobody is signed in: call CognitoTestingController.signIn() first.');
    }
    return kind === 'access' ? tokens.accessToken : tokens.idToken;
  }
}

function injectTestingSource(): TestingTokenSource {
  const source = inject(ɵTOKEN_SOURCE);
  if (source instanceof TestingTokenSource) {
    return source;
  }
  throw new Error('Put provideCognitoTesting() after provideCognitoHttp(): the later one wins.');
}
