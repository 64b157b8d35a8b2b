import type {
  HttpEvent,
  HttpHandlerFn,
  HttpInterceptorFn,
  HttpRequest,
} from '@angular/common/http';
import { inject, untracked } from '@angular/core';
import { catchError, Observable, of, switchMap } from 'rxjs';

import type { ApiRule } from './api-matcher';
import type { CognitoAuthError } from './cognito-auth-error';
import { COGNITO_HTTP } from './cognito-http';
import type { Decide } from './record-request';
import type { CognitoDecision } from './request-log';
import { refuseUnprovided } from './refuse';
import { ruleForRequest } from './rule-for-request';
import { retryRefused } from './retry-refused';
import type { SessionKeeper } from './session-keeper';
import { pick, type SessionTokens } from './session-tokens';

/**
 * Puts the token on the requests to the APIs that `provideCognitoHttp` lists, and lets all others
 * pass as they are: `provideHttpClient(withInterceptors([cognitoInterceptor]))`. It judges the URL
 * that it sees, so interceptors that change URLs come before it.
 *
 * While the tokens at hand are valid the request goes on synchronously; otherwise it waits for one
 * load that all share. A request that needs a token and gets none fails with a `CognitoAuthError`
 * and is not sent; one that an API refuses with 401 is sent once more if there is another token.
 */
export const cognitoInterceptor: HttpInterceptorFn = (request, next) => {
  const { matcher, keeper, record } = inject(COGNITO_HTTP);
  const rule = ruleForRequest(request, matcher ?? refuseUnprovided());
  return record === null
    ? handle(request, next, rule, keeper, ignore)
    : record(request, (decide) => handle(request, next, rule, keeper, decide));
};

function handle(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  rule: ApiRule | CognitoDecision,
  keeper: SessionKeeper,
  decide: Decide,
): Observable<HttpEvent<unknown>> {
  if (typeof rule === 'string') {
    decide(rule);
    return next(request);
  }
  const sendWith = (tokens: SessionTokens): Observable<HttpEvent<unknown>> => {
    const token = pick(tokens, rule.token);
    const headers = request.headers.set(rule.header, rule.prefix + token);
    decide('attached', token);
    return next(request.clone({ headers, transferCache: rule.transferCache }));
  };
  const sendWithout = (): Observable<HttpEvent<unknown>> => {
    decide('anonymous');
    return next(request);
  };
  const send = (tokens: SessionTokens | null): Observable<HttpEvent<unknown>> =>
    tokens === null
      ? sendWithout()
      : sendWith(tokens).pipe(
          catchError((error: unknown) =>
            retryRefused(error, { request, rule, tokens }, keeper, sendWith),
          ),
        );
  const attempt = (): Observable<HttpEvent<unknown>> => {
    const tokens = keeper.fresh();
    return tokens !== null
      ? send(tokens)
      : keeper.currentOf(keeper.shown.user()).pipe(
          catchError((error: CognitoAuthError) => goWithout(rule, keeper, error)),
          switchMap(send),
        );
  };
  // At each subscription anew, so that a repeated request doesn't carry an outdated token; and
  // untracked, so that no caller's effect depends on the signals that later interceptors read.
  return new Observable((subscriber) => untracked(attempt).subscribe(subscriber));
}

/** Where nobody is signed in, an API may take the request as it is. */
function goWithout(
  rule: ApiRule,
  keeper: SessionKeeper,
  error: CognitoAuthError,
): Observable<null> {
  const isNobody = keeper.held === null && /^(?:no-session|session-expired)$/.test(error.code);
  if (isNobody && rule.session === 'optional') {
    return of(null);
  }
  throw error;
}

function ignore(): void {
  // No log asks for the decision.
}
