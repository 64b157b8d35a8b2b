import type { ApiRule } from './api-matcher';
import type { CognitoApi } from './cognito-api';
import { readPattern } from './configured-path';
import { readUrl } from './configured-url';
import { covers, type PathPattern } from './path-pattern';
import { refuse } from './refuse';

/**
 * Checks the APIs and makes them ready for matching.
 *
 * @param baseUri - what a path is resolved against
 * @throws CognitoAuthError `not-configured`, with a message that names the value and the fix
 */
export function compileApis(apis: readonly CognitoApi[], baseUri: string): readonly ApiRule[] {
  const given: unknown = apis; // perhaps from JavaScript
  if (!Array.isArray(given)) {
    refuse('apis', given, 'which is no list', 'List the APIs; of an empty list none gets a token.');
  }
  const rules = apis.map((api, index) => compileApi(`apis[${index}]`, api, baseUri));
  rules.forEach((rule, index) => {
    rules.slice(0, index).forEach((earlier, other) => {
      refusePair(`apis[${index}].url`, apis[index]!.url, rule, `apis[${other}]`, earlier);
    });
  });
  return rules;
}

function compileApi(name: string, api: CognitoApi, baseUri: string): ApiRule {
  const { scheme = 'Bearer' } = api;
  if (scheme !== '' && !isToken(scheme)) {
    refuse(
      `${name}.scheme`,
      scheme,
      'which is no authentication scheme',
      'Write it like "Bearer".',
    );
  }
  const { origin, path } = readUrl(`${name}.url`, api.url, baseUri);
  return {
    origin,
    path,
    excluded: (api.exclude ?? []).map((value, index) =>
      compileExclusion(`${name}.exclude[${index}]`, value, path),
    ),
    methods: compileMethods(`${name}.methods`, api.methods),
    when: api.when ?? null,
    token: api.token ?? 'access',
    header: compileHeader(`${name}.header`, api.header ?? 'Authorization'),
    prefix: scheme === '' ? '' : `${scheme} `,
    session: api.session ?? 'required',
  };
}

function compileExclusion(name: string, value: string, path: PathPattern): PathPattern {
  const below = readPattern(name, value);
  if (path.length > 0 && covers(path, value, 0)) {
    refuse(name, value, "which repeats the API's own path", 'Write what comes after it alone.');
  }
  return [...path, ...below];
}

function compileMethods(name: string, methods: CognitoApi['methods']): ApiRule['methods'] {
  if (methods === undefined) {
    return null;
  }
  if (methods.length === 0) {
    refuse(name, methods, 'an empty list', 'Leave it out for all methods, or leave out the API.');
  }
  return new Set(
    methods.map((method, index) =>
      isToken(method)
        ? method.toUpperCase()
        : refuse(`${name}[${index}]`, method, 'which is no HTTP method', 'Write it like "GET".'),
    ),
  );
}

function compileHeader(name: string, header: string): string {
  return isSendable(header)
    ? header
    : refuse(name, header, 'a header that browsers refuse to send', 'Choose another.');
}

/** `token` of RFC 9110 section 5.6.2. */
function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

/** Asks the browser, which drops what the Fetch Standard forbids (section 2.2.2). */
function isSendable(header: string): boolean {
  try {
    const { headers } = new Request('http://localhost/');
    headers.set(header, 'x');
    return headers.has(header);
  } catch {
    // TypeError: not even a header's name.
    return false;
  }
}

function refusePair(
  name: string,
  url: string,
  rule: ApiRule,
  otherName: string,
  other: ApiRule,
): void {
  if (rule.origin !== other.origin) {
    return;
  }
  if (pathOf(rule) === pathOf(other)) {
    refuse(name, url, `which ${otherName} lists already`, 'Make one of the two.');
  }
  const hidden = excludes(other, rule) || excludes(rule, other);
  if (hidden) {
    refuse(
      name,
      url,
      `and ${otherName}: one excludes the other`,
      'Leave out the exclusion or the API.',
    );
  }
}

function excludes(rule: ApiRule, other: ApiRule): boolean {
  return rule.excluded.some((pattern) => covers(pattern, pathOf(other), 0));
}

function pathOf({ path }: ApiRule): string {
  return path.map((segment) => `/${String(segment)}`).join('');
}
