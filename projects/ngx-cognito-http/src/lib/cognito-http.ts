import { inject, InjectionToken } from '@angular/core';

import { ApiMatcher } from './api-matcher';
import type { CognitoApi } from './cognito-api';
import { injectBaseUri } from './base-uri';
import { compileApis } from './compile-apis';
import { RECORD_REQUEST, type RecordRequest } from './record-request';
import { refuseUnprovided } from './refuse';
import { SESSION_KEEPER, type SessionKeeper } from './session-keeper';

/** What the interceptor works with: looked up once a request. */
export interface CognitoHttp {
  readonly matcher: ApiMatcher;
  readonly keeper: SessionKeeper;
  /** `null` without a log. */
  readonly record: RecordRequest | null;
}

export const COGNITO_HTTP = new InjectionToken<CognitoHttp>('COGNITO_HTTP', {
  providedIn: 'root',
  factory: refuseUnprovided,
});

/** The APIs, checked: making it throws where the configuration is wrong. */
export const API_MATCHER = new InjectionToken<ApiMatcher>('API_MATCHER');

export function makeMatcher(apis: readonly CognitoApi[]): ApiMatcher {
  const baseUri = injectBaseUri();
  return new ApiMatcher(compileApis(apis, baseUri()), baseUri);
}

export function makeCognitoHttp(): CognitoHttp {
  return {
    matcher: inject(API_MATCHER),
    keeper: inject(SESSION_KEEPER),
    record: inject(RECORD_REQUEST, { optional: true }),
  };
}
