import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { tap, type Observer } from 'rxjs';

import type { ApiMatcher, ApiRule, NoRule } from './api-matcher';
import type { CognitoTokenKind } from './cognito-api';
import { API_MATCHER, COGNITO_HTTP } from './cognito-http';
import { findNearMiss, locationOf } from './near-miss';
import { publicPart } from './public-part';
import { REQUEST_OPTIONS } from './request-options';
import type { SessionKeeper } from './session-keeper';
import type { SessionTokens } from './session-tokens';
import { withoutTokens } from './without-tokens';

/** Tells the developer, once for each cause. */
export const WARN = new InjectionToken<(cause: string, message: string) => void>('WARN', {
  providedIn: 'root',
  factory: () => {
    const told = new Set<string>();
    return (cause, message) => {
      if (!told.has(cause)) {
        told.add(cause);
        console.warn(`ngx-cognito-http: ${message}`);
      }
    };
  },
});

/** By the origin of an API, the tokens that it refused last, until it takes some. */
const REFUSED = new InjectionToken<Map<string, SessionTokens>>('REFUSED', {
  providedIn: 'root',
  factory: () => new Map<string, SessionTokens>(),
});

/**
 * Sees each request after all other interceptors, in development alone, and warns where one hasn't
 * become what was meant. Changes nothing.
 */
export const watchRequests: HttpInterceptorFn = (request, next) => {
  const matcher = inject(API_MATCHER);
  const { keeper } = inject(COGNITO_HTTP);
  const http = { matcher, keeper };
  const warn = inject(WARN);
  const refused = inject(REFUSED);
  const rule = http.matcher.find(request.urlWithParams);
  const kind = carriedKind(request, http.keeper.held);
  if (typeof rule === 'string') {
    warnOfStranger(request, rule, kind, http, warn);
  } else if (kind) {
    return next(request).pipe(tap(watchRefusals(rule, kind, http, refused, warn)));
  } else if (isUnseen(request, rule, http)) {
    warn(
      'unseen',
      `${describe(request, http)} carries no token, because cognitoInterceptor did not see this URL. ` +
        'Add it: provideHttpClient(withInterceptors([cognitoInterceptor])); or, where it is there, move it after interceptors that change URLs.',
    );
  }
  return next(request);
};

interface Http {
  readonly matcher: ApiMatcher;
  readonly keeper: SessionKeeper;
}

type Warn = (cause: string, message: string) => void;

function describe({ method, urlWithParams }: HttpRequest<unknown>, http: Http): string {
  return `${method} ${publicPart(urlWithParams, http.matcher.baseUri())}`;
}

/** Which of the tokens a header of the request holds. */
function carriedKind(
  { headers }: HttpRequest<unknown>,
  held: SessionTokens | null,
): CognitoTokenKind | undefined {
  const values = headers.keys().map((name) => headers.get(name) ?? '');
  return (['access', 'id'] as const).find((kind) => {
    const token = held?.[kind];
    return token && values.some((value) => value.endsWith(token));
  });
}

/** The interceptor would have asked for the session, and have added the token of a user. */
function isUnseen(request: HttpRequest<unknown>, rule: ApiRule, { keeper }: Http): boolean {
  const { context, method, headers } = request;
  const isMeant = rule.methods?.has(method) !== false && rule.when === null && method !== 'JSONP';
  const isExempt = context.has(REQUEST_OPTIONS) && context.get(REQUEST_OPTIONS) === null;
  const isAwaited = ['unknown', 'signed-in'].includes(keeper.shown.status());
  return isMeant && !isExempt && isAwaited && !headers.has(rule.header);
}

function warnOfStranger(
  request: HttpRequest<unknown>,
  rule: NoRule,
  kind: CognitoTokenKind | undefined,
  http: Http,
  warn: Warn,
): void {
  const { rules, baseUri } = http.matcher;
  if (kind) {
    const url = publicPart(request.urlWithParams, baseUri());
    warn(
      `astray ${url}`,
      `${request.method} ${url} CARRIES THE ${kind.toUpperCase()} TOKEN, though no API covers it. ` +
        'Put interceptors that change URLs before cognitoInterceptor.',
    );
    return;
  }
  const miss = rule === 'no-api' ? findNearMiss(request.urlWithParams, rules, baseUri()) : null;
  if (miss) {
    warn(miss.cause, `${describe(request, http)} carries no token. ${miss.reason} ${miss.fix}`);
  }
}

/** An API that refuses one token after another expects those of another pool, client or kind. */
function watchRefusals(
  rule: ApiRule,
  kind: CognitoTokenKind,
  { keeper }: Http,
  refused: Map<string, SessionTokens>,
  warn: Warn,
): Partial<Observer<HttpEvent<unknown>>> {
  const tokens = keeper.held;
  return {
    complete: () => refused.delete(rule.origin),
    error: (error: unknown) => {
      if (!tokens?.claims['iss'] || !(error instanceof HttpErrorResponse) || error.status !== 401) {
        return;
      }
      const earlier = refused.get(rule.origin);
      refused.set(rule.origin, tokens);
      if (rule.retry401 === null || (earlier && earlier !== tokens)) {
        warn(`401 ${rule.origin}`, describeRefusal(rule, kind, tokens, error));
      }
    },
  };
}

function describeRefusal(
  rule: ApiRule,
  kind: CognitoTokenKind,
  { claims }: SessionTokens,
  { headers }: HttpErrorResponse,
): string {
  const { iss, client_id: client, aud = client } = claims;
  const told = headers.get('www-authenticate');
  return (
    `${locationOf(rule)} refused the ${kind} token of app client ${String(aud)} in ${String(iss)}` +
    (told
      ? `: ${withoutTokens(told)}. `
      : ', and gives no reason that a browser may read (Access-Control-Expose-Headers: WWW-Authenticate). ') +
    "Compare them with the authorizer's audience and issuer."
  );
}
