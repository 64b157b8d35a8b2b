import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { tap, type Observable } from 'rxjs';

import type { ApiRule } from './api-matcher';
import { COGNITO_HTTP, type CognitoHttp } from './cognito-http';
import { findNearMiss, locationOf } from './near-miss';
import { publicPart } from './public-part';
import { REQUEST_OPTIONS } from './request-options';

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

/**
 * Sees each request after all other interceptors, in development alone, and warns where one hasn't
 * become what was meant. Changes nothing.
 */
export const watchRequests: HttpInterceptorFn = (request, next) => {
  const http = inject(COGNITO_HTTP);
  const warn = inject(WARN);
  const { urlWithParams: url, headers } = request;
  const rule = http.matcher.find(url);
  if (rule === 'no-api') {
    warnOfNearMiss(request, http, warn);
  } else if (rule !== 'excluded' && headers.has(rule.header)) {
    return warnOfRefusal(next(request), rule, http, warn);
  } else if (rule !== 'excluded' && isUnseen(request, rule, http)) {
    warn(
      'unseen',
      `${describe(request, http)} carries no token, because cognitoInterceptor did not see it. ` +
        'Add it: provideHttpClient(withInterceptors([cognitoInterceptor])), after interceptors that change URLs.',
    );
  }
  return next(request);
};

type Warn = (cause: string, message: string) => void;

function describe({ method, urlWithParams }: HttpRequest<unknown>, http: CognitoHttp): string {
  return `${method} ${publicPart(urlWithParams, http.matcher.baseUri())}`;
}

/** The interceptor would have asked for the session, and have added the token of a user. */
function isUnseen(request: HttpRequest<unknown>, rule: ApiRule, { keeper }: CognitoHttp): boolean {
  const { context, method } = request;
  const isMeant = rule.methods?.has(method) !== false && rule.when === null && method !== 'JSONP';
  const isExempt = context.has(REQUEST_OPTIONS) && context.get(REQUEST_OPTIONS) === null;
  return isMeant && !isExempt && ['unknown', 'signed-in'].includes(keeper.shown.status());
}

function warnOfNearMiss(request: HttpRequest<unknown>, http: CognitoHttp, warn: Warn): void {
  const { rules, baseUri } = http.matcher;
  const miss = findNearMiss(request.urlWithParams, rules, baseUri());
  if (miss) {
    warn(miss.cause, `${describe(request, http)} carries no token. ${miss.reason} ${miss.fix}`);
  }
}

/** An API that refuses tokens which are valid expects those of another pool, client or kind. */
function warnOfRefusal(
  sent: Observable<HttpEvent<unknown>>,
  rule: ApiRule,
  { keeper }: CognitoHttp,
  warn: Warn,
): Observable<HttpEvent<unknown>> {
  const tokens = keeper.fresh();
  const { iss, client_id: client, aud = client } = tokens?.claims ?? {};
  const onError = (error: unknown): void => {
    if (typeof iss !== 'string' || !(error instanceof HttpErrorResponse) || error.status !== 401) {
      return;
    }
    const told = error.headers.get('www-authenticate');
    warn(
      `401 ${rule.origin}`,
      `${locationOf(rule)} refused the ${rule.token} token of app client ${String(aud)} in ${iss}` +
        (told
          ? `: ${told}. `
          : ', and gives no reason that a browser may read (Access-Control-Expose-Headers: WWW-Authenticate). ') +
        "Compare them with the authorizer's audience and issuer.",
    );
  };
  return sent.pipe(tap({ error: onError }));
}
