import type { HttpRequest } from '@angular/common/http';

import type { ApiMatcher, ApiRule } from './api-matcher';
import type { CognitoDecision } from './request-log';
import { REQUEST_OPTIONS, type CognitoRequestOptions } from './request-options';

/** The rule whose token the request shall carry, or why it carries none. */
export function ruleForRequest(
  request: HttpRequest<unknown>,
  matcher: ApiMatcher,
): ApiRule | CognitoDecision {
  const { context } = request;
  const options = context.has(REQUEST_OPTIONS) ? context.get(REQUEST_OPTIONS) : undefined;
  if (options === null) {
    return 'skipped';
  }
  if (request.method === 'JSONP') {
    return 'jsonp';
  }
  const rule = matcher.find(request.urlWithParams);
  if (typeof rule === 'string') {
    return rule;
  }
  if (rule.methods !== null && !rule.methods.has(request.method)) {
    return 'method';
  }
  if (request.headers.has(rule.header)) {
    return 'header-present';
  }
  if (rule.when !== null && !rule.when(request)) {
    return 'condition';
  }
  return options === undefined ? rule : refine(rule, options);
}

function refine(rule: ApiRule, { token, session }: CognitoRequestOptions): ApiRule {
  return { ...rule, token: token ?? rule.token, session: session ?? rule.session };
}
