import type { Provider } from '@angular/core';

import { makeRecorder, RECORD_REQUEST } from './record-request';
import { CognitoRequestLog } from './request-log';
import type { CognitoAuthError } from './cognito-auth-error';
import { makeLoadInTurn } from './cross-tab-lock';
import { LOAD_TOKENS, TOKEN_SOURCE } from './load-tokens';
import { readRefreshTimes, REFRESH_TIMES } from './refresh-times';
import { makeSessionLost, SESSION_LOST } from './session-lost';
import type { CognitoTokenSource } from './token-source';

/** An addition to `provideCognitoHttp`, made by one of the `with…` functions. */
export interface CognitoHttpFeature {
  readonly ɵname: string;
  readonly ɵkind: string;
  readonly ɵproviders: readonly Provider[];
}

function makeFeature(
  name: string,
  kind: string,
  ...providers: readonly Provider[]
): CognitoHttpFeature {
  return { ɵname: name, ɵkind: kind, ɵproviders: providers };
}

/**
 * Takes the tokens from a source of your own.
 *
 * @param factory - makes the source; runs once, in an injection context
 */
export function withTokenSource(factory: () => CognitoTokenSource): CognitoHttpFeature {
  return ɵtokenSourceFeature('withTokenSource', factory);
}

/** `withTokenSource` under the name of the function that the developer called. */
export function ɵtokenSourceFeature(
  name: string,
  factory: () => CognitoTokenSource,
): CognitoHttpFeature {
  return makeFeature(name, 'token source', { provide: TOKEN_SOURCE, useFactory: factory });
}

/**
 * Records every request that the interceptor sees, with what it did and why, and what the token says
 * that it carries; never the token.
 *
 * @param log - where to. Default: a new `CognitoRequestLog`, to be injected under that name
 */
export function withRequestLog(log?: CognitoRequestLog): CognitoHttpFeature {
  return makeFeature(
    'withRequestLog',
    'request log',
    { provide: CognitoRequestLog, useFactory: () => log ?? new CognitoRequestLog() },
    { provide: RECORD_REQUEST, useFactory: makeRecorder },
  );
}

/**
 * Sets when tokens are replaced. Without it: a session in use is refreshed in the background from a
 * minute before its expiry on, and no token is sent of which less than five seconds are left.
 * Requests alone set off a refresh; there is no timer.
 *
 * @param times - in milliseconds, 0 or more; `refreshAhead: 0` never refreshes in the background
 * @throws CognitoAuthError `not-configured` for any other value
 */
export function withRefresh(times: {
  readonly minValidity?: number;
  readonly refreshAhead?: number;
}): CognitoHttpFeature {
  return makeFeature('withRefresh', 'refresh', {
    provide: REFRESH_TIMES,
    useValue: readRefreshTimes(times),
  });
}

/**
 * Lets one tab at a time refresh the session, and the others take what it brought. For user pools
 * that rotate refresh tokens, where a second tab that comes late would end the session for all.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export function withCrossTabLock(): CognitoHttpFeature {
  return makeFeature('withCrossTabLock', 'lock', {
    provide: LOAD_TOKENS,
    useFactory: makeLoadInTurn,
  });
}

/**
 * Tells the app that the session has expired and can't be refreshed, as for leading the user to the
 * sign-in page: once, however many requests fail of it. A sign-out is no such loss.
 *
 * @param listener - runs in the app's injection context; what it throws goes to the ErrorHandler
 */
export function withSessionLost(listener: (error: CognitoAuthError) => void): CognitoHttpFeature {
  return makeFeature('withSessionLost', 'lost session', {
    provide: SESSION_LOST,
    useFactory: () => makeSessionLost(listener),
  });
}
