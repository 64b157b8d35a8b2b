import { isPlatformServer } from '@angular/common';
import { inject, InjectionToken, PLATFORM_ID } from '@angular/core';

import { ApiMatcher } from './api-matcher';
import type { CognitoApi } from './cognito-api';
import { injectBaseUri } from './base-uri';
import { compileApis } from './compile-apis';
import { isPath, isSafe } from './configured-url';
import { RECORD_REQUEST, type RecordRequest } from './record-request';
import { SESSION_KEEPER, type SessionKeeper } from './session-keeper';

declare const ngDevMode: unknown;

/** What the interceptor works with: looked up once a request. */
export interface CognitoHttp {
  /** `null` without `provideCognitoHttp`. */
  readonly matcher: ApiMatcher | null;
  readonly keeper: SessionKeeper;
  /** `null` without a log. */
  readonly record: RecordRequest | null;
}

export const COGNITO_HTTP = new InjectionToken<CognitoHttp>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'COGNITO_HTTP' : '',
  {
    providedIn: 'root',
    factory: makeCognitoHttp,
  },
);

/** The APIs, checked: making it throws where the configuration is wrong. */
export const API_MATCHER = new InjectionToken<ApiMatcher>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'API_MATCHER' : '',
);

/**
 * A server may know its own pages by plain HTTP, behind a proxy or while an app is built, or by no
 * URL at all. A path stands for no API there.
 */
export function makeMatcher(apis: readonly CognitoApi[]): ApiMatcher {
  const baseUri = injectBaseUri();
  const usable = isPlatformServer(inject(PLATFORM_ID))
    ? apis.filter(({ url }) => !isPath(url) || isSafe(url, baseUri()))
    : apis;
  return new ApiMatcher(compileApis(usable, baseUri()), baseUri);
}

export function makeCognitoHttp(): CognitoHttp {
  return {
    matcher: inject(API_MATCHER, { optional: true }),
    keeper: inject(SESSION_KEEPER),
    record: inject(RECORD_REQUEST, { optional: true }),
  };
}
