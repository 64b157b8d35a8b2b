import { ɵHTTP_ROOT_INTERCEPTOR_FNS } from '@angular/common/http';
import {
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';

import type { CognitoHttpOptions } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import type { CognitoHttpFeature } from './cognito-features';
import { API_MATCHER, COGNITO_HTTP, makeCognitoHttp, makeMatcher } from './cognito-http';
import { watchRequests } from './dev-warnings';
import { LOAD_TOKENS, makeLoadTokens } from './load-tokens';
import { SESSION_KEEPER, SessionKeeper } from './session-keeper';

declare const ngDevMode: unknown;

/**
 * Configures `cognitoInterceptor`: which APIs get the token, and where it comes from.
 *
 * @param options - the APIs
 * @param features - exactly one source of tokens (`withAmplify()` of `ngx-cognito-http/amplify`, or
 *   `withTokenSource`), and any others
 * @throws CognitoAuthError `not-configured`: at once if the features contradict each other, and when
 *   the app starts if an API can't be what is meant
 */
export function provideCognitoHttp(
  options: CognitoHttpOptions,
  ...features: readonly CognitoHttpFeature[]
): EnvironmentProviders {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    refuseContradictions(features);
  }
  return makeEnvironmentProviders([
    { provide: API_MATCHER, useFactory: () => makeMatcher(options.apis) },
    { provide: LOAD_TOKENS, useFactory: makeLoadTokens },
    { provide: SESSION_KEEPER, useFactory: () => new SessionKeeper() },
    { provide: COGNITO_HTTP, useFactory: makeCognitoHttp },
    features.map(({ ɵproviders }) => ɵproviders),
    provideEnvironmentInitializer(() => inject(API_MATCHER)),
    typeof ngDevMode === 'undefined' || ngDevMode
      ? { provide: ɵHTTP_ROOT_INTERCEPTOR_FNS, useValue: watchRequests, multi: true }
      : [],
  ]);
}

function refuseContradictions(features: readonly CognitoHttpFeature[]): void {
  const taken = new Map<string, string>();
  for (const { ɵkind, ɵname } of features) {
    const other = taken.get(ɵkind);
    if (other) {
      throw new CognitoAuthError(
        'not-configured',
        `provideCognitoHttp() has two features for one ${ɵkind}: ${other}() and ${ɵname}(). Keep one.`,
      );
    }
    taken.set(ɵkind, ɵname);
  }
  if (!taken.has('token source')) {
    throw new CognitoAuthError(
      'not-configured',
      'provideCognitoHttp() has no token source: add withAmplify() or withTokenSource().',
    );
  }
}
