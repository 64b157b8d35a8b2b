import type { HttpRequest } from '@angular/common/http';

import type { ApiMatcher, ApiRule } from './api-matcher';
import type { CognitoDecision } from './request-log';
import { SKIP_COGNITO } from './skip-cognito';

/** The rule whose token the request shall carry, or why it carries none. */
export function ruleForRequest(
  request: HttpRequest<unknown>,
  matcher: ApiMatcher,
): ApiRule | CognitoDecision {
  if (request.context.has(SKIP_COGNITO)) {
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
  return rule;
}
