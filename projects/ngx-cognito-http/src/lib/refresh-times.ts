import { InjectionToken } from '@angular/core';

import { CognitoAuthError } from './cognito-auth-error';

declare const ngDevMode: unknown;

/** When tokens are replaced, in milliseconds before the first of them expires. */
export interface RefreshTimes {
  /** The least that they must still be valid to be sent. */
  readonly minValidity: number;
  /** How long before its expiry a session in use is refreshed; 0 for never. */
  readonly refreshAhead: number;
}

/** As in Amplify, tokens of which five seconds are left count as expired. */
const DEFAULTS: RefreshTimes = { minValidity: 5_000, refreshAhead: 60_000 };

export const REFRESH_TIMES = new InjectionToken<RefreshTimes>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'REFRESH_TIMES' : '',
  {
    providedIn: 'root',
    factory: () => DEFAULTS,
  },
);

/** @throws CognitoAuthError `not-configured` if one of them is no number of milliseconds */
export function readRefreshTimes(times: Partial<RefreshTimes>): RefreshTimes {
  for (const [name, value] of Object.entries(times)) {
    if (!Number.isFinite(value) || value < 0) {
      const shown = JSON.stringify(value) ?? 'undefined';
      const recovery = 'Write a number of milliseconds, 0 or more.';
      const message = `withRefresh: ${name} is ${shown}. ${recovery}`;
      throw new CognitoAuthError('not-configured', message, { recovery });
    }
  }
  return { ...DEFAULTS, ...times };
}
