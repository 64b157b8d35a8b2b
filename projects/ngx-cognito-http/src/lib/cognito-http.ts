import { DOCUMENT } from '@angular/common';
import { inject, InjectionToken } from '@angular/core';

import { ApiMatcher } from './api-matcher';
import type { CognitoHttpOptions } from './cognito-api';
import { compileApis } from './compile-apis';
import { CognitoAuthError } from './cognito-auth-error';
import { CognitoRequestLog } from './request-log';
import { CLOCK, SESSION_KEEPER, type SessionKeeper } from './session-keeper';

/** What the interceptor works with: looked up once a request. */
export interface CognitoHttp {
  readonly matcher: ApiMatcher;
  readonly keeper: SessionKeeper;
  readonly log: CognitoRequestLog | null;
  readonly now: () => number;
  readonly baseUri: () => string;
}

/** What `provideCognitoHttp` was given. */
export const COGNITO_HTTP_OPTIONS = new InjectionToken<CognitoHttpOptions>('COGNITO_HTTP_OPTIONS', {
  providedIn: 'root',
  factory: () => {
    throw new CognitoAuthError(
      'not-configured',
      'cognitoInterceptor runs without provideCognitoHttp(): add it to the providers.',
    );
  },
});

/** The APIs, checked: making it throws where the configuration is wrong. */
export const API_MATCHER = new InjectionToken<ApiMatcher>('API_MATCHER', {
  providedIn: 'root',
  factory: makeMatcher,
});

export const COGNITO_HTTP = new InjectionToken<CognitoHttp>('COGNITO_HTTP', {
  providedIn: 'root',
  factory: makeCognitoHttp,
});

export function makeMatcher(): ApiMatcher {
  const { apis } = inject(COGNITO_HTTP_OPTIONS);
  const baseUri = injectBaseUri();
  return new ApiMatcher(compileApis(apis, baseUri()), baseUri);
}

export function makeCognitoHttp(): CognitoHttp {
  return {
    matcher: inject(API_MATCHER),
    keeper: inject(SESSION_KEEPER),
    log: inject(CognitoRequestLog, { optional: true }),
    now: inject(CLOCK),
    baseUri: injectBaseUri(),
  };
}

function injectBaseUri(): () => string {
  const document = inject(DOCUMENT);
  return () => document.baseURI;
}
