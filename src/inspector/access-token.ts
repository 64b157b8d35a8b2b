import { effect, inject, Service, signal, untracked } from '@angular/core';
import { CognitoAuthError, CognitoSession, type CognitoClaims } from 'ngx-cognito-http';
import { readClaims } from './access-claims';

/**
 * The session's access tokens, of which pages may show the claims. The first one that was seen is
 * kept in memory until the user signs out: sooner or later it is one that has expired.
 */
@Service()
export class AccessToken {
  readonly #session = inject(CognitoSession);
  readonly #claims = signal<CognitoClaims | null>(null);
  #oldest: string | undefined;

  /** Claims of the access token that is in use; null while there is none. */
  readonly claims = this.#claims.asReadonly();

  constructor() {
    effect(() => {
      const status = this.#session.status();
      // Changes with the token.
      this.#session.claims();
      untracked(() => {
        if (status === 'signed-in') void this.#look();
        else if (status === 'signed-out') this.#oldest = undefined;
        if (status !== 'signed-in') this.#claims.set(null);
      });
    });
  }

  /**
   * The token that requests carry now.
   *
   * @throws CognitoAuthError if there is none
   */
  current(): Promise<string> {
    return this.#session.token('access');
  }

  /**
   * The token of this user that was seen first, be it valid or not.
   *
   * @throws CognitoAuthError if there is none
   */
  async oldest(): Promise<string> {
    return this.#keep(await this.current());
  }

  async #look(): Promise<void> {
    try {
      const token = await this.current();
      this.#claims.set(readClaims(token));
      this.#keep(token);
    } catch (error) {
      // Expected: the user pool can't be reached, or the session has ended, which the app shows.
      if (!(error instanceof CognitoAuthError)) throw error;
    }
  }

  /** @returns the oldest token of this token's user */
  #keep(token: string): string {
    const isOthers = this.#oldest && readClaims(this.#oldest).sub !== readClaims(token).sub;
    return (this.#oldest = isOthers ? token : (this.#oldest ?? token));
  }
}
