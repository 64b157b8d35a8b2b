import { fetchAuthSession, getCurrentUser } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { Hub } from 'aws-amplify/utils';
import type { CognitoSessionChange, CognitoTokens } from 'ngx-cognito-http';

import { AmplifyFailure, endsSession, toFailure } from './amplify-errors';
import type { WatchOtherTabs } from './other-tabs';

/** What the sign-in functions and the refresh say on Amplify's `auth` channel. */
interface AuthEvent {
  readonly event: string;
  readonly data?: unknown;
}

/**
 * The session that Amplify keeps.
 *
 * Behaviour of `fetchAuthSession` that is smoothed out here: an expired session and no session
 * both resolve without tokens, each of its own refreshes is announced as an event, and a refresh
 * that ends after a sign-out stores the tokens of the user who is gone.
 */
export class AmplifyTokenSource {
  readonly #emit: (change: CognitoSessionChange) => void;
  readonly #stops: readonly (() => void)[];
  #clientId = '';
  /**
   * Amplify announces the end of a session before the storage has forgotten the tokens, and a
   * refresh that was under way may even bring them back: nothing but a sign-in ends `signed-out`.
   */
  #state: 'open' | 'signed-out' | 'expired' = 'open';
  #wasAsked = false;
  #loads = 0;
  /** How often a user has left, here or in another tab. */
  #departures = 0;
  /** How many loads are under way whose user has left since. */
  #outlived = 0;
  #refreshes = 0;

  /**
   * @param watch - tells what other tabs do; `null` on a server
   * @param emit - hears of changes
   */
  constructor(watch: WatchOtherTabs | null, emit: (change: CognitoSessionChange) => void) {
    this.#emit = emit;
    this.#stops = [
      Hub.listen('auth', ({ payload }) => this.#onAuthEvent(payload)),
      Hub.listen('core', () => this.#onConfigured()),
      watch
        ? watch(
            () => this.#clientId,
            (change) => this.#announce(change),
            () => this.#reconsider(),
          )
        : () => undefined,
    ];
  }

  /** Rejects with an AmplifyFailure. */
  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    this.#wasAsked = true;
    const tokens = this.#isSignedOut() ? undefined : await this.#fetchTokens(options);
    const stored = tokens && (await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens());
    if (this.#isSignedOut()) {
      return null;
    }
    if (!tokens) {
      return this.#explainAbsence();
    }
    this.#state = 'open';
    const { client_id: clientId } = tokens.accessToken.payload;
    this.#clientId = typeof clientId === 'string' ? clientId : '';
    return {
      accessToken: tokens.accessToken.toString(),
      idToken: tokens.idToken?.toString(),
      clockDrift: stored?.clockDrift,
    };
  }

  /** Stops listening to Amplify and to other tabs. */
  close(): void {
    this.#stops.forEach((stop) => stop());
  }

  async #fetchTokens(options: { readonly forceRefresh: boolean }) {
    const refreshes = this.#refreshes;
    const departures = this.#departures;
    this.#loads++;
    try {
      const { tokens } = await fetchAuthSession(options);
      if (departures !== this.#departures) {
        return undefined;
      }
      // A refresh that ended meanwhile may be another's, and newer than what was read.
      return refreshes === this.#refreshes ? tokens : (await fetchAuthSession()).tokens;
    } catch (error) {
      // Amplify's AuthError for whatever kept it from refreshing.
      throw this.#isExpired()
        ? new AmplifyFailure('session-expired', 'The session has expired.', error)
        : toFailure(error);
    } finally {
      this.#loads--;
      this.#outlived -= departures === this.#departures ? 0 : 1;
    }
  }

  /** `fetchAuthSession` resolves without tokens whatever the reason. */
  async #explainAbsence(): Promise<null> {
    if (this.#isExpired()) {
      throw new AmplifyFailure('session-expired', 'The session has expired.');
    }
    try {
      await getCurrentUser();
    } catch (error) {
      // Amplify's AuthError: nobody is signed in, or there is no user pool to sign in to.
      const reason = toFailure(error);
      if (reason.code === 'not-configured') {
        throw reason;
      }
    }
    return null;
  }

  /** Another user pool, perhaps; the first one changes nothing. */
  #onConfigured(): void {
    if (this.#wasAsked) {
      this.#reconsider();
    }
  }

  #onAuthEvent({ event, data }: AuthEvent): void {
    switch (event) {
      case 'signedIn':
        return this.#announce('signed-in');
      case 'signedOut':
        return this.#announce('signed-out');
      case 'tokenRefresh':
        this.#refreshes++;
        return this.#isSignedOut() || this.#outlived > 0
          ? this.#forgetTokens()
          : this.#announceUnlessOwn();
      case 'tokenRefresh_failure':
        if (this.#state === 'open' && this.#outlived === 0 && endsSession(errorOf(data))) {
          this.#state = 'expired';
        }
        return this.#announceUnlessOwn();
    }
  }

  /** What a load of this source brings about, that load returns. */
  #announceUnlessOwn(): void {
    if (this.#loads === 0) {
      this.#emit('changed');
    }
  }

  #announce(change: CognitoSessionChange): void {
    if (change === 'signed-out') {
      this.#departures++;
      this.#outlived = this.#loads;
      this.#state = 'signed-out';
    } else if (change === 'signed-in') {
      this.#state = 'open';
    }
    this.#emit(change);
  }

  /** What is known of the session may be out of date. */
  #reconsider(): void {
    if (this.#state === 'signed-out') {
      this.#state = 'open';
    }
    this.#emit('changed');
  }

  /** What Amplify stored of a user who has left. */
  #forgetTokens(): void {
    void cognitoUserPoolsTokenProvider.tokenOrchestrator.clearTokens();
  }

  #isExpired(): boolean {
    return this.#state === 'expired';
  }

  #isSignedOut(): boolean {
    return this.#state === 'signed-out';
  }
}

function errorOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'error' in data ? data.error : undefined;
}
