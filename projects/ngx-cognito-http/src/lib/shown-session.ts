import { inject, signal } from '@angular/core';

import type { CognitoAuthError } from './cognito-auth-error';
import { SESSION_LOST } from './session-lost';
import type { SeenSession } from './session-tokens';

/**
 * What is known of the session.
 *
 * - `unknown`: nothing has asked yet
 * - `signed-in`: a user is signed in; a token that expired meanwhile can be refreshed
 * - `signed-out`: nobody is signed in
 * - `expired`: a user was signed in, and the session can't be refreshed
 */
export type CognitoSessionStatus = 'unknown' | 'signed-in' | 'signed-out' | 'expired';

/** What an app may see of the session: never a token. */
export class ShownSession {
  readonly status = signal<CognitoSessionStatus>('unknown');
  /** The session last seen, current or not, until the user is known to be gone. */
  readonly seen = signal<SeenSession | null>(null);
  readonly #lost = inject(SESSION_LOST, { optional: true });

  /** The `sub` of the user seen last. */
  user(): string | undefined {
    return this.seen()?.claims.sub;
  }

  show({ claims, expiresAt }: SeenSession): void {
    this.seen.set({ claims, expiresAt });
    this.status.set('signed-in');
  }

  /** Forgets the user that was seen. */
  end(status: CognitoSessionStatus): void {
    this.seen.set(null);
    this.status.set(status);
  }

  expire(error: CognitoAuthError): void {
    const isNews = this.status() !== 'expired';
    this.end('expired');
    if (isNews) {
      this.#lost?.(error);
    }
  }
}
