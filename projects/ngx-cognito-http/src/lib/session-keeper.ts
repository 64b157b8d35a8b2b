import { DestroyRef, inject, InjectionToken } from '@angular/core';
import { defer, from, of, switchMap, type Observable } from 'rxjs';

import { CognitoAuthError } from './cognito-auth-error';
import { LOAD_TOKENS, loadSession, TOKEN_SOURCE, type LoadOptions } from './load-tokens';
import { REFRESH_TIMES } from './refresh-times';
import { isSameToken, isSameUser, readTokens, type SessionTokens } from './session-tokens';
import { ShownSession } from './shown-session';
import type { CognitoSessionChange, CognitoTokens } from './token-source';

declare const ngDevMode: unknown;

/** Milliseconds since the epoch. */
export const CLOCK = new InjectionToken<() => number>('CLOCK', {
  providedIn: 'root',
  factory: () => () => Date.now(),
});

/** How long no refresh is asked for that could wait, after a failed load and after a refresh. */
const PAUSE_AFTER_FAILURE_MS = 5_000;
const PAUSE_AFTER_REFRESH_MS = 60_000;

/** A question to the source that is under way. */
interface Load {
  readonly forceRefresh: boolean;
  readonly tokens: Promise<SessionTokens>;
}

/**
 * Keeps the session's tokens between requests, with one load in flight at most for all who wait.
 * Every change counts the version up; what a load brings for an older version is thrown away.
 */
export class SessionKeeper {
  /** What may be shown of it all. */
  readonly shown = new ShownSession();

  readonly #load = inject(LOAD_TOKENS);
  readonly #times = inject(REFRESH_TIMES);
  readonly #now = inject(CLOCK);
  #held: SessionTokens | null = null;
  #loading: Load | null = null;
  #version = 0;
  #pausedUntil = 0;
  #throttled: CognitoAuthError | null = null;

  constructor() {
    const source = inject(TOKEN_SOURCE);
    inject(DestroyRef).onDestroy(source.onChange((change) => this.#change(change)));
  }

  /** The tokens if they can be sent as they are. Refreshes them in the background in good time. */
  fresh(): SessionTokens | null {
    const held = this.#held;
    if (held === null) {
      return null;
    }
    const now = this.#now();
    if (now >= held.staleAt) {
      return null;
    }
    if (now >= held.refreshAt) {
      this.#refreshAhead(held);
    }
    return held;
  }

  /** The tokens of the session that stands now. Rejects with a CognitoAuthError. */
  current(): Promise<SessionTokens> {
    const fresh = this.fresh();
    if (fresh) {
      return Promise.resolve(fresh);
    }
    if (this.#throttled && this.#isPaused()) {
      return Promise.reject(this.#throttled);
    }
    return (this.#loading ?? this.#begin({ forceRefresh: false })).tokens;
  }

  /** Like `current`, and still so at the moment of emission. */
  readonly current$: Observable<SessionTokens> = defer(() => from(this.current())).pipe(
    switchMap((tokens) => (tokens === this.#held ? of(tokens) : this.current$)),
  );

  /** The tokens after a refresh: one for all who ask while it runs. */
  refreshed(): Promise<SessionTokens> {
    return this.#refresh({ forceRefresh: true });
  }

  /**
   * Tokens to send instead of those that an API refused: what came meanwhile, or comes by one
   * refresh for all. `null` if there are none, if they are another user's, or if the refused ones
   * are so new that the refusal has another reason.
   */
  async replace(refused: SessionTokens): Promise<SessionTokens | null> {
    try {
      const current = await this.current();
      const mayRefresh = isSameToken(current, refused) && !this.#isPaused();
      const tokens = mayRefresh
        ? await this.#refresh({ forceRefresh: true, instead: current })
        : current;
      return isSameUser(tokens, refused) && !isSameToken(tokens, refused) ? tokens : null;
    } catch {
      // CognitoAuthError: there are no tokens now, so that the refusal stands.
      return null;
    }
  }

  /** Takes tokens that nothing asked for. */
  adopt(tokens: CognitoTokens): void {
    this.#version++;
    this.#loading = null;
    this.#settle(readTokens(tokens, this.#now(), this.#times));
  }

  #refresh(options: LoadOptions): Promise<SessionTokens> {
    const refreshing = this.#loading?.forceRefresh ? this.#loading : null;
    return (refreshing ?? this.#begin(options)).tokens;
  }

  #refreshAhead(instead: SessionTokens): void {
    if (this.#loading === null && !this.#isPaused()) {
      // Whoever needs it hears of a failure, once these tokens have expired.
      this.#begin({ forceRefresh: true, instead }).tokens.catch(() => undefined);
    }
  }

  #isPaused(): boolean {
    return this.#now() < this.#pausedUntil;
  }

  #begin(options: LoadOptions): Load {
    const tokens = this.#ask(++this.#version, options).finally(() => {
      if (this.#loading === load) {
        this.#loading = null;
      }
    });
    const load = { forceRefresh: options.forceRefresh, tokens };
    this.#loading = load;
    return load;
  }

  async #ask(version: number, options: LoadOptions): Promise<SessionTokens> {
    const outcome = await loadSession(this.#load, options, this.#now, this.#times);
    if (version !== this.#version) {
      return this.current();
    }
    const hasFailed = outcome instanceof CognitoAuthError;
    if (hasFailed || options.forceRefresh) {
      this.#pausedUntil =
        this.#now() + (hasFailed ? PAUSE_AFTER_FAILURE_MS : PAUSE_AFTER_REFRESH_MS);
    }
    this.#settle(outcome);
    if (hasFailed) {
      throw outcome;
    }
    return outcome;
  }

  #settle(outcome: SessionTokens | CognitoAuthError): void {
    this.#throttled = null;
    if (!(outcome instanceof CognitoAuthError)) {
      this.#held = outcome;
      this.shown.show(outcome);
    } else if (outcome.code === 'no-session') {
      this.#held = null;
      this.shown.end('signed-out');
    } else if (outcome.code === 'session-expired') {
      this.#held = null;
      this.shown.expire(outcome);
    } else if (outcome.code === 'throttled') {
      this.#throttled = outcome;
    }
  }

  #change(change: CognitoSessionChange): void {
    this.#version++;
    this.#loading = null;
    this.#held = null;
    this.#pausedUntil = 0;
    if (change === 'changed') {
      return;
    }
    this.shown.end(change);
    if (change === 'signed-in') {
      // Who waits for it hears of a failure; the load itself only saves the first request the wait.
      this.current().catch(() => undefined);
    }
  }
}

/** The one keeper behind the interceptor and `CognitoSession`. */
export const SESSION_KEEPER = new InjectionToken<SessionKeeper>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_KEEPER' : '',
  {
    providedIn: 'root',
    factory: () => new SessionKeeper(),
  },
);
