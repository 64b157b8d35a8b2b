import type { ApiRule } from './api-matcher';
import type { CognitoApi } from './cognito-api';
import { covers, textOf } from './path-pattern';
import { refuse } from './refuse';

/**
 * Refuses what is surely a mistake, though it sends no token anywhere: for development alone, unlike
 * the checks of `compileApis`.
 *
 * @throws CognitoAuthError `not-configured`
 */
export function checkApis(apis: readonly CognitoApi[]): void {
  const given: unknown = apis; // perhaps from JavaScript
  if (!Array.isArray(given)) {
    refuse('apis', given, 'no list');
  }
  apis.forEach((api, index) => {
    checkApi(`apis[${index}]`, api);
  });
}

/** Refuses two APIs of which one can't take effect. */
export function checkPairs(apis: readonly CognitoApi[], rules: readonly ApiRule[]): void {
  rules.forEach((rule, index) => {
    rules.slice(0, index).forEach((other, earlier) => {
      const reason = conflict(rule, other);
      if (reason) {
        refuse(`apis[${index}].url`, apis[index]?.url, reason, `apis[${earlier}]`);
      }
    });
  });
}

/** What TypeScript refuses, of configurations that it hasn't seen. */
function checkShape(name: string, api: unknown): void {
  if (typeof api !== 'object' || api === null || !('url' in api)) {
    refuse(name, api, 'no API');
  }
  const { exclude = [], methods = [], token = 'access', session = 'required' } = api as CognitoApi;
  for (const [option, value] of Object.entries({ exclude, methods })) {
    if (!Array.isArray(value)) {
      refuse(`${name}.${option}`, value, 'no list of texts');
    }
  }
  if (!['access', 'id'].includes(token)) {
    refuse(`${name}.token`, token, 'token');
  }
  if (!['required', 'optional'].includes(session)) {
    refuse(`${name}.session`, session, 'session');
  }
}

function checkApi(name: string, api: CognitoApi): void {
  checkShape(name, api);
  const { url, methods, header = 'Authorization', scheme = 'Bearer' } = api;
  checkUrl(`${name}.url`, url);
  if (methods?.length === 0) {
    refuse(`${name}.methods`, methods, 'no methods');
  }
  methods?.forEach((method, index) => {
    if (!isToken(method)) {
      refuse(`${name}.methods[${index}]`, method, 'method');
    }
  });
  if (!isSendable(header)) {
    refuse(`${name}.header`, header, 'header');
  }
  if (scheme !== '' && !isToken(scheme)) {
    refuse(`${name}.scheme`, scheme, 'scheme');
  }
}

function checkUrl(name: string, url: string): void {
  if (/[^\x21-\u{10ffff}]/u.test(url)) {
    refuse(name, url, 'whitespace');
  }
  if (/\*|^[^/]*\/\/[^/]*%2a/i.test(url)) {
    refuse(name, url, 'wildcard');
  }
  if (/[?#]/.test(url)) {
    refuse(name, url, 'query');
  }
}

/** `token` of RFC 9110 section 5.6.2. */
function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

/**
 * Asks the browser, which drops what the Fetch Standard forbids (section 2.2.2). Where nobody can be
 * asked (jsdom), it may be any name.
 */
function isSendable(header: string): boolean {
  if (!isToken(header) || typeof Request === 'undefined') {
    return isToken(header);
  }
  const { headers } = new Request('http://localhost/');
  headers.set(header, 'x');
  return headers.has(header);
}

function conflict(rule: ApiRule, other: ApiRule): 'twice' | 'hidden' | null {
  if (rule.origin !== other.origin) {
    return null;
  }
  if (textOf(rule.path) === textOf(other.path)) {
    return 'twice';
  }
  return excludes(other, rule) || excludes(rule, other) ? 'hidden' : null;
}

function excludes(rule: ApiRule, other: ApiRule): boolean {
  return rule.excluded.some((pattern) => covers(pattern, textOf(other.path), 0));
}
