import { computed, inject, Injectable, type Signal } from '@angular/core';

import type { CognitoTokenKind } from './cognito-api';
import { SESSION_KEEPER } from './session-keeper';
import { pick, type CognitoClaims } from './session-tokens';
import type { CognitoSessionStatus } from './shown-session';

/** The session whose token the interceptor attaches, for whatever doesn't go through HttpClient. */
@Injectable({ providedIn: 'root' })
export class CognitoSession {
  readonly #keeper = inject(SESSION_KEEPER);

  /** What is known of the session. `'unknown'` until a request or a call of `token` asks. */
  readonly status: Signal<CognitoSessionStatus> = this.#keeper.shown.status.asReadonly();

  /** Claims of the user who is signed in: the ID token's, or the access token's without one. */
  readonly claims: Signal<CognitoClaims | null> = computed(
    () => this.#keeper.shown.seen()?.claims ?? null,
  );

  /** When the token expires, in milliseconds since the epoch by this device's clock. */
  readonly expiresAt: Signal<number | null> = computed(
    () => this.#keeper.shown.seen()?.expiresAt ?? null,
  );

  /**
   * A token that is valid now, for `fetch`, a WebSocket or an event stream. Ask anew for each use,
   * and keep it out of URLs and logs.
   *
   * @param kind - which token. Default: `'access'`
   * @param options - `forceRefresh` asks for a new token even if the old one is still valid, as
   *   after the user's groups changed. Default: `false`
   * @throws CognitoAuthError if there is none, never an outdated one instead
   */
  async token(
    kind: CognitoTokenKind = 'access',
    options: { readonly forceRefresh?: boolean } = {},
  ): Promise<string> {
    let tokens = await (options.forceRefresh ? this.#keeper.refreshed() : this.#keeper.current());
    while (tokens !== this.#keeper.held) {
      tokens = await this.#keeper.current();
    }
    return pick(tokens, kind);
  }
}
