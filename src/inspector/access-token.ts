import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { readClaims } from './access-claims';

/**
 * The session's access tokens, to be spoilt. The first one that was seen is kept in memory until the
 * user signs out: sooner or later it is one that has expired.
 */
@Service()
export class AccessToken {
  readonly #session = inject(CognitoSession);
  readonly #oldest = signal<string | undefined>(undefined);

  /** `exp` of the oldest token, in seconds since the epoch; `undefined` without one. */
  readonly oldestExpiry = computed(() => {
    const token = this.#oldest();
    return token === undefined ? undefined : readClaims(token).exp;
  });

  constructor() {
    effect(() => {
      const status = this.#session.status();
      // Changes with the token.
      this.#session.claims();
      untracked(() => {
        if (status === 'signed-in') void this.#look();
        else if (status === 'signed-out') this.#oldest.set(undefined);
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
      this.#keep(await this.current());
    } catch (error) {
      // Expected: the user pool can't be reached, or the session has ended, which the app shows.
      if (!(error instanceof CognitoAuthError)) throw error;
    }
  }

  /** @returns the oldest token of this token's user */
  #keep(token: string): string {
    const oldest = this.#oldest();
    if (oldest && readClaims(oldest).sub === readClaims(token).sub) return oldest;
    this.#oldest.set(token);
    return token;
  }
}
