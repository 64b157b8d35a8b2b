import type {
  HttpEvent,
  HttpHandlerFn,
  HttpInterceptorFn,
  HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, defer, switchMap, throwError, type Observable } from 'rxjs';

import type { ApiMatcher, ApiRule } from './api-matcher';
import type { CognitoAuthError } from './cognito-auth-error';
import { COGNITO_HTTP } from './cognito-http';
import type { CognitoDecision } from './request-log';
import { pick, type SessionKeeper } from './session-keeper';
import type { SessionTokens } from './session-tokens';
import { SKIP_COGNITO } from './skip-cognito';

/**
 * Puts the token on the requests that `provideCognitoHttp` lists, and lets all others pass as they
 * are: `provideHttpClient(withInterceptors([cognitoInterceptor]))`. It judges the URL that it sees,
 * so interceptors that change URLs come before it.
 *
 * While the tokens at hand are valid the request goes on synchronously; otherwise it waits for one
 * load that all share. Whether there is a token is decided at each subscription, so that a repeated
 * request doesn't carry an outdated one.
 *
 * A request without a token that needs one fails with a CognitoAuthError and is not sent.
 */
export const cognitoInterceptor: HttpInterceptorFn = (request, next) => {
  const { matcher, keeper } = inject(COGNITO_HTTP);
  const rule = ruleFor(request, matcher);
  if (typeof rule === 'string') {
    return next(request);
  }
  return defer(() => {
    const tokens = keeper.fresh();
    return tokens
      ? next(attach(request, rule, tokens))
      : sendWhenLoaded(request, rule, next, keeper);
  });
};

/** The rule whose token the request shall carry, or why it carries none. */
function ruleFor(request: HttpRequest<unknown>, matcher: ApiMatcher): ApiRule | CognitoDecision {
  if (request.context.has(SKIP_COGNITO)) {
    return 'skipped';
  }
  const rule = matcher.find(request.urlWithParams);
  if (typeof rule === 'string') {
    return rule;
  }
  if (rule.methods !== null && !rule.methods.has(request.method)) {
    return 'method';
  }
  if (request.method === 'JSONP') {
    return 'jsonp';
  }
  if (request.headers.has(rule.header)) {
    return 'header-present';
  }
  if (rule.when !== null && !rule.when(request)) {
    return 'condition';
  }
  return rule;
}

function sendWhenLoaded(
  request: HttpRequest<unknown>,
  rule: ApiRule,
  next: HttpHandlerFn,
  keeper: SessionKeeper,
): Observable<HttpEvent<unknown>> {
  return keeper.current$.pipe(
    catchError((error: CognitoAuthError) =>
      mayGoWithout(rule, error) ? [null] : throwError(() => error),
    ),
    switchMap((tokens) => next(tokens ? attach(request, rule, tokens) : request)),
  );
}

function mayGoWithout(rule: ApiRule, { code }: CognitoAuthError): boolean {
  return rule.session === 'optional' && (code === 'no-session' || code === 'session-expired');
}

function attach(
  request: HttpRequest<unknown>,
  rule: ApiRule,
  tokens: SessionTokens,
): HttpRequest<unknown> {
  return request.clone({
    headers: request.headers.set(rule.header, rule.prefix + pick(tokens, rule.token)),
  });
}
