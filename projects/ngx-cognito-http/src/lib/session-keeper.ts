import { DestroyRef, inject, InjectionToken } from '@angular/core';
import { defer, from, of, switchMap, throwError, type Observable } from 'rxjs';

import { CognitoAuthError } from './cognito-auth-error';
import { LOAD_TOKENS, loadSession, TOKEN_SOURCE, type LoadOptions } from './load-tokens';
import { REFRESH_TIMES } from './refresh-times';
import { isSameToken, readTokens, type SessionTokens } from './session-tokens';
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
  readonly options: LoadOptions;
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
  #pausedAt = 0;
  #pause = 0;
  #throttled: CognitoAuthError | null = null;

  constructor() {
    const source = inject(TOKEN_SOURCE);
    inject(DestroyRef).onDestroy(source.onChange((change) => this.#change(change)));
  }

  /** The tokens that were loaded last, unless they are known to be gone. */
  get held(): SessionTokens | null {
    return this.#held;
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

  /**
   * Like `current`, and still so at the moment of emission.
   *
   * @param user - whose session it has to be, by their `sub`; `undefined` for anyone's
   */
  currentOf(user: string | undefined): Observable<SessionTokens> {
    return defer(() => from(this.current())).pipe(
      switchMap((tokens) => {
        if (tokens !== this.#held) {
          return this.currentOf(user);
        }
        return user === undefined || user === tokens.claims.sub ? of(tokens) : refuseOther();
      }),
    );
  }

  /** The tokens after a refresh: one for all who ask while it runs. */
  refreshed(): Promise<SessionTokens> {
    const load = this.#loading;
    const isFull = load?.options.forceRefresh && !load.options.instead;
    return (isFull ? load : this.#begin({ forceRefresh: true })).tokens;
  }

  /**
   * Sees to it that others than the tokens that an API refused are held, if there are any: what came
   * meanwhile, or comes by one refresh for all. Tokens that are new already aren't replaced, because
   * the refusal has another reason. Never rejects.
   */
  async renew(refused: SessionTokens): Promise<void> {
    try {
      const current = await this.current();
      if (isSameToken(current, refused) && !this.#isPaused()) {
        const refreshing = this.#loading?.options.forceRefresh ? this.#loading : null;
        await (refreshing ?? this.#begin({ forceRefresh: true, instead: current })).tokens;
      }
    } catch {
      // CognitoAuthError: there are no others.
    }
  }

  /** Takes tokens that nothing asked for. */
  adopt(tokens: CognitoTokens): void {
    this.#version++;
    this.#loading = null;
    this.#pause = 0;
    this.#settle(readTokens(tokens, this.#now(), this.#times));
  }

  #refreshAhead(instead: SessionTokens): void {
    if (this.#loading === null && !this.#isPaused()) {
      // Whoever needs it hears of a failure, once these tokens have expired.
      this.#begin({ forceRefresh: true, instead, isAhead: true }).tokens.catch(() => undefined);
    }
  }

  #isPaused(): boolean {
    const elapsed = this.#now() - this.#pausedAt;
    // Less than nothing where the clock was set back: no reason to wait for longer.
    return elapsed >= 0 && elapsed < this.#pause;
  }

  #begin(options: LoadOptions): Load {
    const version = ++this.#version;
    // Later, so that a source which announces a change, or sends a request, finds this load begun.
    const tokens = Promise.resolve()
      .then(() => this.#ask(version, options))
      .finally(() => {
        if (this.#loading === load) {
          this.#loading = null;
        }
      });
    const load = { options, tokens };
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
      this.#pausedAt = this.#now();
      this.#pause = hasFailed ? PAUSE_AFTER_FAILURE_MS : PAUSE_AFTER_REFRESH_MS;
    }
    // What fails ahead of time concerns nobody yet.
    if (!hasFailed || !options.isAhead || this.fresh() === null) {
      this.#settle(outcome);
    }
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
    if (change === 'changed') {
      return;
    }
    this.#pause = 0;
    this.shown.end(change);
    if (change === 'signed-in') {
      // Who waits for it hears of a failure; the load itself only saves the first request the wait.
      this.current().catch(() => undefined);
    }
  }
}

/** What a user has begun is not sent as another one. */
function refuseOther(): Observable<never> {
  return throwError(
    () => new CognitoAuthError('no-session', 'Another user has signed in meanwhile.'),
  );
}

/** The one keeper behind the interceptor and `CognitoSession`. */
export const SESSION_KEEPER = new InjectionToken<SessionKeeper>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_KEEPER' : '',
  {
    providedIn: 'root',
    factory: () => new SessionKeeper(),
  },
);
