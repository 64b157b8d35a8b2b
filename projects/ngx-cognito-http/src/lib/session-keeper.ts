import { DestroyRef, inject, InjectionToken, signal } from '@angular/core';
import { defer, from, of, switchMap, type Observable } from 'rxjs';

import { CognitoAuthError } from './cognito-auth-error';
import { refuseUnprovided } from './refuse';
import { areFresh, readTokens, type SeenSession, type SessionTokens } from './session-tokens';
import type { CognitoSessionChange, CognitoTokenSource } from './token-source';

/**
 * What is known of the session.
 *
 * - `unknown`: nothing has asked yet
 * - `signed-in`: a user is signed in; a token that expired meanwhile can be refreshed
 * - `signed-out`: nobody is signed in
 * - `expired`: a user was signed in, and the session can't be refreshed
 */
export type CognitoSessionStatus = 'unknown' | 'signed-in' | 'signed-out' | 'expired';

/** Where the session's tokens come from. */
export const TOKEN_SOURCE = new InjectionToken<CognitoTokenSource>('TOKEN_SOURCE');

/** Milliseconds since the epoch. */
export const CLOCK = new InjectionToken<() => number>('CLOCK', {
  providedIn: 'root',
  factory: () => Date.now,
});

interface LoadOptions {
  readonly forceRefresh: boolean;
}

/** A question to the source that is under way. */
interface Load extends LoadOptions {
  readonly tokens: Promise<SessionTokens>;
}

/**
 * Keeps the session's tokens between requests, with one load in flight at most for all who wait.
 * Every change counts the version up; what a load brings for an older version is thrown away.
 */
export class SessionKeeper {
  readonly status = signal<CognitoSessionStatus>('unknown');
  /** The session last seen, current or not, until the user is known to be gone. */
  readonly seen = signal<SeenSession | null>(null);

  readonly #source = inject(TOKEN_SOURCE);
  readonly #now = inject(CLOCK);
  #held: SessionTokens | null = null;
  #loading: Load | null = null;
  #version = 0;

  constructor() {
    inject(DestroyRef).onDestroy(this.#source.onChange((change) => this.#change(change)));
  }

  /** The tokens if they can be sent as they are. */
  fresh(): SessionTokens | null {
    const held = this.#held;
    return held !== null && areFresh(held, this.#now()) ? held : null;
  }

  /** The tokens of the session that stands now. Rejects with a CognitoAuthError. */
  current(): Promise<SessionTokens> {
    const fresh = this.fresh();
    return fresh
      ? Promise.resolve(fresh)
      : (this.#loading ?? this.#begin({ forceRefresh: false })).tokens;
  }

  /** Like `current`, and still so at the moment of emission. */
  readonly current$: Observable<SessionTokens> = defer(() => from(this.current())).pipe(
    switchMap((tokens) => (tokens === this.#held ? of(tokens) : this.current$)),
  );

  /** The tokens after a refresh: one for all who ask while it runs. */
  refreshed(): Promise<SessionTokens> {
    const refreshing = this.#loading?.forceRefresh ? this.#loading : null;
    return (refreshing ?? this.#begin({ forceRefresh: true })).tokens;
  }

  #begin(options: LoadOptions): Load {
    const tokens = this.#load(++this.#version, options).finally(() => {
      if (this.#loading === load) {
        this.#loading = null;
      }
    });
    const load = { ...options, tokens };
    this.#loading = load;
    return load;
  }

  async #load(version: number, options: LoadOptions): Promise<SessionTokens> {
    const outcome = await this.#ask(options);
    if (version !== this.#version) {
      return this.current();
    }
    this.#settle(outcome);
    if (outcome instanceof CognitoAuthError) {
      throw outcome;
    }
    return outcome;
  }

  async #ask(options: LoadOptions): Promise<SessionTokens | CognitoAuthError> {
    try {
      const tokens = await this.#source.load(options);
      return tokens
        ? readTokens(tokens, this.#now())
        : new CognitoAuthError('no-session', 'Nobody is signed in.');
    } catch (error) {
      // A CognitoAuthError by contract, or whatever a source lets through.
      return error instanceof CognitoAuthError
        ? error
        : new CognitoAuthError('service', 'The token source failed.', { cause: error });
    }
  }

  #settle(outcome: SessionTokens | CognitoAuthError): void {
    if (!(outcome instanceof CognitoAuthError)) {
      this.#held = outcome;
      this.seen.set({ claims: outcome.claims, expiresAt: outcome.expiresAt });
      this.status.set('signed-in');
    } else if (outcome.code === 'no-session') {
      this.#end('signed-out');
    } else if (outcome.code === 'session-expired') {
      this.#end('expired');
    }
  }

  #change(change: CognitoSessionChange): void {
    this.#version++;
    this.#loading = null;
    this.#held = null;
    if (change === 'signed-out') {
      this.#end('signed-out');
    } else if (change === 'signed-in') {
      this.#end('signed-in');
      // Who waits for it hears of a failure; the load itself only saves the first request the wait.
      this.current().catch(() => undefined);
    }
  }

  /** Forgets the user that was seen. */
  #end(status: CognitoSessionStatus): void {
    this.#held = null;
    this.seen.set(null);
    this.status.set(status);
  }
}

/** The one keeper behind the interceptor and `CognitoSession`. */
export const SESSION_KEEPER = new InjectionToken<SessionKeeper>('SESSION_KEEPER', {
  providedIn: 'root',
  factory: refuseUnprovided,
});
