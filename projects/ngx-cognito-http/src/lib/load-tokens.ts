import { inject, InjectionToken } from '@angular/core';

import { CognitoAuthError } from './cognito-auth-error';
import type { RefreshTimes } from './refresh-times';
import { unprovided } from './refuse';
import { readTokens, type SessionTokens } from './session-tokens';
import type { CognitoTokens, CognitoTokenSource } from './token-source';

declare const ngDevMode: unknown;

/** Where the session's tokens come from. */
export const TOKEN_SOURCE = new InjectionToken<CognitoTokenSource>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'TOKEN_SOURCE' : '',
  {
    providedIn: 'root',
    // A factory that throws would be told of as a circular dependency from the second time on.
    factory: () => ({
      load: () => Promise.reject(unprovided()),
      onChange: () => () => undefined,
    }),
  },
);

/** What is asked of the source. */
export interface LoadOptions {
  readonly forceRefresh: boolean;
  /** The tokens that a refresh is to replace: any others will do. Without, it takes place. */
  readonly instead?: SessionTokens;
  /** Whether tokens that can be sent are at hand. */
  readonly isAhead?: boolean;
}

/** Asks the source. */
export type LoadTokens = (options: LoadOptions) => Promise<CognitoTokens | null>;

export const LOAD_TOKENS = new InjectionToken<LoadTokens>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'LOAD_TOKENS' : '',
  {
    providedIn: 'root',
    factory: makeLoadTokens,
  },
);

export function makeLoadTokens(): LoadTokens {
  const source = inject(TOKEN_SOURCE);
  return ({ forceRefresh }) => loadInTime(source, { forceRefresh });
}

/** How long a source may take, in milliseconds. */
export const TIME_LIMIT_MS = 30_000;

/**
 * Asks for tokens that may be sent. Never rejects.
 *
 * A source that gives tokens of which less than `minValidity` is left is asked to refresh them.
 * Tokens that have expired by this device's clock are taken as they are: the source knows better.
 */
export async function loadSession(
  load: LoadTokens,
  options: LoadOptions,
  now: () => number,
  times: RefreshTimes,
): Promise<SessionTokens | CognitoAuthError> {
  try {
    const tokens = await load(options);
    if (!tokens) {
      return new CognitoAuthError('no-session', 'Nobody is signed in.');
    }
    const session = readTokens(tokens, now(), times);
    return !options.forceRefresh && isNearlyExpired(session, now(), times)
      ? await loadSession(load, { forceRefresh: true, instead: session }, now, times)
      : session;
  } catch (error) {
    // A CognitoAuthError by contract, or whatever a source lets through.
    return error instanceof CognitoAuthError
      ? error
      : new CognitoAuthError('service', 'The token source failed.', { cause: error });
  }
}

/** New tokens, whose whole life is short, are as good as any. */
function isNearlyExpired(
  session: SessionTokens,
  now: number,
  { minValidity }: RefreshTimes,
): boolean {
  const age = now - (session.claims.iat ?? 0) * 1000;
  return session.staleAt <= now && now < session.expiresAt && age > minValidity;
}

/** Asks the source, which may take half a minute. */
export function loadInTime(
  source: CognitoTokenSource,
  options: { readonly forceRefresh: boolean },
): Promise<CognitoTokens | null> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CognitoAuthError('offline', 'The user pool did not answer in time.')),
      TIME_LIMIT_MS,
    );
  });
  return Promise.race([source.load(options), limit]).finally(() => clearTimeout(timer));
}
