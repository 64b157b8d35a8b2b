import {
  CognitoAuthError,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';

import type { DeferredAmplify, DeferredAmplifyOptions } from './deferred-amplify';
import { LazyAmplify } from './lazy-amplify';
import { watchOtherTabs } from './other-tabs';
import { readStoredTokens } from './stored-tokens';

/**
 * Amplify's session, which is taken from the storage until Amplify is there. Nobody can sign in or out
 * in this tab before Amplify is configured, which happens here alone, and after `LazyAmplify` has begun
 * to listen: until then the storage tells the truth, and other tabs' changes are heard of as ever.
 */
export class AmplifyOnDemand implements CognitoTokenSource, DeferredAmplify {
  readonly #window: Window | null;
  readonly #options: DeferredAmplifyOptions;
  readonly #amplify: LazyAmplify;
  readonly #listeners = new Set<(change: CognitoSessionChange) => void>();
  readonly #stopWatching: () => void;
  #ready: Promise<void> | null = null;

  /** @param window - where the storage is, and where to hear of other tabs; `null` on a server */
  constructor(
    window: Window | null,
    options: DeferredAmplifyOptions,
    amplify = new LazyAmplify(window),
  ) {
    this.#window = window;
    this.#options = options;
    this.#amplify = amplify;
    const emit = (change: CognitoSessionChange) => this.#listeners.forEach((hear) => hear(change));
    amplify.onChange(emit);
    this.#stopWatching = window
      ? watchOtherTabs(
          window,
          () => options.userPoolClientId,
          emit,
          () => emit('changed'),
        )
      : () => undefined;
  }

  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    const stored = options.forceRefresh ? null : this.#readStored();
    if (stored) {
      return stored;
    }
    await this.ready();
    return this.#amplify.load(options);
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ready(): Promise<void> {
    this.#ready ??= this.#begin();
    return this.#ready;
  }

  /** Stops listening to Amplify and to other tabs. */
  close(): void {
    this.#stopWatching();
    this.#amplify.close();
  }

  /** Nothing any more once somebody may sign out by Amplify. */
  #readStored(): CognitoTokens | null {
    return this.#ready || !this.#window
      ? null
      : readStoredTokens(this.#window, this.#options.userPoolClientId);
  }

  async #begin(): Promise<void> {
    try {
      await this.#amplify.open();
      this.#stopWatching();
      await this.#options.configure();
    } catch (error) {
      // CognitoAuthError, TypeError of a chunk that was not downloaded, or what the app lets through.
      this.#ready = null;
      throw error instanceof CognitoAuthError ? error : toAuthError(error);
    }
  }
}

function toAuthError(cause: unknown): CognitoAuthError {
  return cause instanceof TypeError
    ? new CognitoAuthError('offline', 'The code that configures Amplify could not be loaded.', {
        recovery: 'Try again once the network is back, or reload the page.',
        cause,
      })
    : new CognitoAuthError('not-configured', 'Amplify could not be configured.', { cause });
}
