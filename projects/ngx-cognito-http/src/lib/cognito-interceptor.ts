import type {
  HttpEvent,
  HttpHandlerFn,
  HttpInterceptorFn,
  HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, Observable, of, switchMap } from 'rxjs';

import type { ApiRule } from './api-matcher';
import type { CognitoAuthError } from './cognito-auth-error';
import { COGNITO_HTTP, type CognitoHttp } from './cognito-http';
import { recordRequest, type Decide } from './record-request';
import { ruleForRequest } from './rule-for-request';
import { pick, type SessionTokens } from './session-tokens';

/**
 * Puts the token on the requests to the APIs that `provideCognitoHttp` lists, and lets all others
 * pass as they are: `provideHttpClient(withInterceptors([cognitoInterceptor]))`. It judges the URL
 * that it sees, so interceptors that change URLs come before it.
 *
 * While the tokens at hand are valid the request goes on synchronously; otherwise it waits for one
 * load that all share. A request that needs a token and gets none fails with a `CognitoAuthError`
 * and is not sent.
 */
export const cognitoInterceptor: HttpInterceptorFn = (request, next) => {
  const cognito = inject(COGNITO_HTTP);
  const { log, baseUri, now } = cognito;
  return log === null
    ? handle(request, next, cognito, ignore)
    : recordRequest(request, log, baseUri(), now, (decide) =>
        handle(request, next, cognito, decide),
      );
};

function handle(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  { matcher, keeper }: CognitoHttp,
  decide: Decide,
): Observable<HttpEvent<unknown>> {
  const rule = ruleForRequest(request, matcher);
  if (typeof rule === 'string') {
    decide(rule);
    return next(request);
  }
  // At each subscription anew, so that a repeated request doesn't carry an outdated token.
  return new Observable((subscriber) => {
    const tokens = keeper.fresh();
    const sent =
      tokens !== null
        ? send(request, next, rule, tokens, decide)
        : keeper.current$.pipe(
            catchError((error: CognitoAuthError) => goWithout(rule, error)),
            switchMap((loaded) => send(request, next, rule, loaded, decide)),
          );
    return sent.subscribe(subscriber);
  });
}

/** @param tokens - `null` to go without */
function send(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  rule: ApiRule,
  tokens: SessionTokens | null,
  decide: Decide,
): Observable<HttpEvent<unknown>> {
  if (tokens === null) {
    decide('anonymous');
    return next(request);
  }
  const headers = request.headers.set(rule.header, rule.prefix + pick(tokens, rule.token));
  decide('attached');
  return next(request.clone({ headers }));
}

function goWithout({ session }: ApiRule, error: CognitoAuthError): Observable<null> {
  if (session === 'optional' && (error.code === 'no-session' || error.code === 'session-expired')) {
    return of(null);
  }
  throw error;
}

function ignore(): void {
  // No log asks for the decision.
}
