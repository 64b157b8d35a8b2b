import { HttpRequest } from '@angular/common/http';
import { assertInInjectionContext, inject, Injector } from '@angular/core';

import type { ApiMatcher, ApiRule } from './api-matcher';
import { COGNITO_HTTP } from './cognito-http';
import { findNearMiss, locationOf } from './near-miss';
import { publicPart } from './public-part';
import type { CognitoDecision } from './request-log';
import { refuseUnprovided } from './refuse';
import { ruleForRequest } from './rule-for-request';
import { CLOCK, type SessionKeeper } from './session-keeper';
import type { SessionTokens } from './session-tokens';

/** Why a request does or doesn't carry the token. */
export interface CognitoExplanation {
  /** What the interceptor would do now; `undecided` while nothing has asked for the session. */
  readonly decision: CognitoDecision | 'undecided';
  /** Why, in a sentence or two. Holds no token, and of the URL no credentials and no query. */
  readonly reason: string;
  /** What to change if something else is meant; empty if there is nothing. */
  readonly fix: string;
}

/**
 * Tells what the interceptor would do with a request, and why: for a developer's page, a test or the
 * console. Sends nothing and asks nothing. An API's `when` is called.
 *
 * @param request - the request, or the URL of a GET
 * @param options - `injector` takes the place of the injection context that the call needs otherwise
 */
export function explainCognito(
  request: HttpRequest<unknown> | string,
  options: { readonly injector?: Injector } = {},
): CognitoExplanation {
  if (!options.injector) {
    assertInInjectionContext(explainCognito);
  }
  const injector = options.injector ?? inject(Injector);
  const { matcher: provided, keeper } = injector.get(COGNITO_HTTP);
  const matcher = provided ?? refuseUnprovided();
  const asked = typeof request === 'string' ? new HttpRequest('GET', request) : request;
  const rule = ruleForRequest(asked, matcher);
  return typeof rule === 'string'
    ? { decision: rule, ...explainNoToken(rule, asked, matcher) }
    : explainSession(rule, keeper, injector.get(CLOCK)());
}

type Because = Pick<CognitoExplanation, 'reason' | 'fix'>;

function explainSession(
  rule: ApiRule,
  { held, shown }: SessionKeeper,
  now: number,
): CognitoExplanation {
  const covered = `${locationOf(rule)} covers it`;
  const status = shown.status();
  if (status === 'unknown') {
    const reason = `${covered}; the session is asked for with the first such request.`;
    return { decision: 'undecided', reason, fix: '' };
  }
  if (status === 'signed-in') {
    return explainTokens(rule, covered, held, now);
  }
  const reason = `${covered}, and ${status === 'expired' ? 'the session has expired' : 'nobody is signed in'}.`;
  return rule.session === 'optional'
    ? { decision: 'anonymous', reason, fix: 'Sign in.' }
    : { decision: 'not-sent', reason, fix: 'Sign in, or let the API\'s session be "optional".' };
}

function explainTokens(
  rule: ApiRule,
  covered: string,
  held: SessionTokens | null,
  now: number,
): CognitoExplanation {
  if (held === null || now >= held.staleAt) {
    const reason = `${covered}; the tokens have expired, and are asked for with the next such request.`;
    return { decision: 'undecided', reason, fix: '' };
  }
  if (!held[rule.token]) {
    const reason = `${covered}, but the session holds no ${rule.token} token.`;
    return { decision: 'not-sent', reason, fix: 'Ask for the other token.' };
  }
  const reason = `${covered}, and a user is signed in: cognitoInterceptor adds their ${rule.token} token.`;
  return { decision: 'attached', reason, fix: '' };
}

function explainNoToken(
  decision: CognitoDecision,
  { method, urlWithParams }: HttpRequest<unknown>,
  matcher: ApiMatcher,
): Because {
  if (decision === 'no-api') {
    return explainNoApi(urlWithParams, matcher);
  }
  const rule = matcher.find(urlWithParams);
  const api = typeof rule === 'string' ? 'The API' : locationOf(rule);
  switch (decision) {
    case 'excluded':
      return because('An API excludes its path.', 'Take the path out of its exclude.');
    case 'method':
      return because(`${api} lists other methods than ${method}.`, 'Add it to its methods.');
    case 'condition':
      return because(`The "when" of ${api} says no.`, 'Look at what it returns for the request.');
    case 'header-present':
      return because('It has that header already.', 'Leave the header to the interceptor.');
    case 'jsonp':
      return because('JSONP can carry no header.', 'Use get().');
    default:
      return because('skipCognito() exempts it.', 'Leave skipCognito() out.');
  }
}

function explainNoApi(url: string, { rules, baseUri }: ApiMatcher): Because {
  const page = baseUri();
  const shown = publicPart(url, page);
  if (shown === '') {
    return because('It is no HTTP URL that a browser could open.', 'Write "https://host/path".');
  }
  const others = rules.map(locationOf).join(', ');
  const miss = findNearMiss(url, rules, page);
  return miss
    ? because(miss.reason, miss.fix)
    : because(
        `No API covers ${shown}: ${others === '' ? 'none is listed' : `there is ${others}`}.`,
        'Add it to the apis of provideCognitoHttp() if it is to carry the token.',
      );
}

function because(reason: string, fix: string): Because {
  return { reason, fix };
}
