import {
  CognitoAuthError,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';

import type * as AmplifySession from './amplify-session';
import { endsSession, toCognitoAuthError } from './amplify-errors';
import { watchOtherTabs } from './other-tabs';

type Amplify = typeof AmplifySession;

/** What the sign-in functions and the refresh say on Amplify's `auth` channel. */
interface AuthEvent {
  readonly event: string;
  readonly data?: unknown;
}

/**
 * The session that Amplify keeps.
 *
 * Behaviour of `fetchAuthSession` that is smoothed out here: an expired session and no session
 * both resolve without tokens, and each of its own refreshes is announced as an event.
 */
export class AmplifyTokenSource implements CognitoTokenSource {
  readonly #window: Window | null;
  readonly #download: () => Promise<Amplify>;
  readonly #listeners = new Set<(change: CognitoSessionChange) => void>();
  #amplify: Promise<Amplify> | null = null;
  #clientId = '';
  #closed = false;
  #stops: readonly (() => void)[] = [];
  /**
   * Amplify announces the end of a session before the storage has forgotten the tokens, and a
   * refresh that was under way may even bring them back: nothing but a sign-in ends `signed-out`.
   */
  #state: 'open' | 'signed-out' | 'expired' = 'open';
  #loads = 0;
  #refreshes = 0;

  /**
   * @param window - where to hear of other tabs; `null` on a server
   * @param download - downloads Amplify's session code
   */
  constructor(
    window: Window | null,
    download: () => Promise<Amplify> = () => import('./amplify-session'),
  ) {
    this.#window = window;
    this.#download = download;
  }

  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    const amplify = await this.#open();
    const tokens = this.#isSignedOut() ? undefined : await this.#fetchTokens(amplify, options);
    if (this.#isSignedOut()) {
      return null;
    }
    if (!tokens) {
      return this.#explainAbsence(amplify);
    }
    this.#state = 'open';
    const { client_id: clientId } = tokens.accessToken.payload;
    this.#clientId = typeof clientId === 'string' ? clientId : '';
    return {
      accessToken: tokens.accessToken.toString(),
      idToken: tokens.idToken?.toString(),
    };
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops listening to Amplify and to other tabs. */
  close(): void {
    this.#closed = true;
    this.#stops.forEach((stop) => stop());
  }

  #open(): Promise<Amplify> {
    this.#amplify ??= this.#download().then(
      (amplify) => this.#listen(amplify),
      (error: unknown) => {
        // TypeError: the chunk was not downloaded. The next request tries again.
        this.#amplify = null;
        throw new CognitoAuthError('offline', 'The code of Amplify could not be loaded.', {
          recovery: 'Try again once the network is back, or reload the page.',
          cause: error,
        });
      },
    );
    return this.#amplify;
  }

  #listen(amplify: Amplify): Amplify {
    if (this.#closed) {
      return amplify;
    }
    const stopHub = amplify.Hub.listen('auth', ({ payload }) => this.#onAuthEvent(payload));
    const stopTabs = this.#window
      ? watchOtherTabs(
          this.#window,
          () => this.#clientId,
          (change) => this.#announce(change),
        )
      : () => undefined;
    this.#stops = [stopHub, stopTabs];
    return amplify;
  }

  async #fetchTokens(amplify: Amplify, options: { readonly forceRefresh: boolean }) {
    const refreshes = this.#refreshes;
    this.#loads++;
    try {
      const { tokens } = await amplify.fetchAuthSession(options);
      // A refresh that ended meanwhile may be another's, and newer than what was read.
      return refreshes === this.#refreshes ? tokens : (await amplify.fetchAuthSession()).tokens;
    } catch (error) {
      // Amplify's AuthError for whatever kept it from refreshing.
      throw this.#isExpired()
        ? new CognitoAuthError('session-expired', 'The session has expired.', { cause: error })
        : toCognitoAuthError(error);
    } finally {
      this.#loads--;
    }
  }

  /** `fetchAuthSession` resolves without tokens whatever the reason. */
  async #explainAbsence(amplify: Amplify): Promise<null> {
    if (this.#isExpired()) {
      throw new CognitoAuthError('session-expired', 'The session has expired.');
    }
    try {
      await amplify.getCurrentUser();
    } catch (error) {
      // Amplify's AuthError: nobody is signed in, or there is no user pool to sign in to.
      const reason = toCognitoAuthError(error);
      if (reason.code === 'not-configured') {
        throw reason;
      }
    }
    return null;
  }

  #onAuthEvent({ event, data }: AuthEvent): void {
    switch (event) {
      case 'signedIn':
        return this.#announce('signed-in');
      case 'signedOut':
        return this.#announce('signed-out');
      case 'tokenRefresh':
        this.#refreshes++;
        return this.#announceUnlessOwn();
      case 'tokenRefresh_failure':
        if (this.#state === 'open' && endsSession(errorOf(data))) {
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
      this.#state = 'signed-out';
    } else if (change === 'signed-in' || this.#state === 'signed-out') {
      this.#state = 'open';
    }
    this.#emit(change);
  }

  #emit(change: CognitoSessionChange): void {
    this.#listeners.forEach((listener) => listener(change));
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
