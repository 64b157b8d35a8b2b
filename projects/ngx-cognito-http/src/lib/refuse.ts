import { CognitoAuthError } from './cognito-auth-error';

declare const ngDevMode: unknown;

/**
 * Ends the start of an app whose configuration can't be what is meant. It does so in production as
 * well, where the URLs may be others than in development; the explanation alone is left out there.
 *
 * @param name - of the option, such as `apis[0].url`
 * @param value - as it was given; credentials in a URL are not repeated
 * @param reason - names the explanation
 * @param detail - takes the place of `{}` in it
 * @throws CognitoAuthError `not-configured`, always
 */
export function refuse(name: string, value: unknown, reason: RefusalReason, detail = ''): never {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    const shown = typeof value === 'string' ? `"${withoutCredentials(value)}"` : typeof value;
    const [problem, fix] = EXPLANATIONS[reason];
    const message = `provideCognitoHttp: ${name} is ${shown}, ${problem.replace('{}', () => detail)}. ${fix}`;
    throw new CognitoAuthError('not-configured', message, { recovery: fix });
  }
  throw new CognitoAuthError('not-configured', `provideCognitoHttp: ${name}: ${reason}`);
}

/** @throws CognitoAuthError `not-configured`, always */
export function refuseUnprovided(): never {
  throw unprovided();
}

/** What is wrong without `provideCognitoHttp`. */
export function unprovided(): CognitoAuthError {
  return new CognitoAuthError(
    'not-configured',
    "ngx-cognito-http is not configured: add provideCognitoHttp() to the app's own providers.",
  );
}

function withoutCredentials(url: string): string {
  return url.replace(/^([^/@]*:\/\/)?.*@/s, '$1…@');
}

/** What is wrong, which goes on after the value, and how to mend it. */
const EXPLANATIONS = {
  'no list': ['which is no list', 'List the APIs; of an empty list none gets a token.'],
  'no API': ['which is no API', "Write { url: 'https://host/path' }."],
  'no list of texts': ['which is no list', 'Write it in brackets.'],
  token: ["which is no token of Cognito's for APIs", 'Write "access" or "id".'],
  session: ['which is neither', 'Write "required" or "optional".'],
  'no URL': ['which is no URL', 'Is a value of the environment missing?'],
  whitespace: ['which holds whitespace', 'Take it out: browsers would, in places.'],
  wildcard: [
    'a wildcard',
    'List each host; everything below a path is covered without a wildcard.',
  ],
  query: ['with a query or a fragment', 'Leave it out: every query is covered.'],
  relative: [
    'neither absolute nor a path',
    'Write "https://host/path" or "/path". Is a value of the environment missing?',
  ],
  unopenable: ['which opens no HTTPS URL from "{}"', 'Write "https://host/path".'],
  credentials: ['with credentials', 'Leave them out: the token stands in for them.'],
  insecure: [
    'which is opened at {}, where anyone on the way can read the token',
    'Serve it by HTTPS; HTTP is for localhost alone.',
  ],
  rewritten: ['whose path may be opened as "{}"', 'Write it as it is opened.'],
  'no path': ["which is no path below the API's url", 'Write it like "/public".'],
  pattern: [
    'which holds a wildcard, a query or a fragment',
    'Write {name} for one whole segment; everything below a path is excluded with it.',
  ],
  'partial segment': ['where {name} is a part of a segment', 'Let it be the whole segment.'],
  repeated: ["which repeats the API's own path", 'Write what comes after it alone.'],
  scheme: ['which is no authentication scheme', 'Write it like "Bearer".'],
  'no methods': ['an empty list', 'Leave it out for all methods, or leave out the API.'],
  method: ['which is no HTTP method', 'Write it like "GET".'],
  header: ['a header that browsers refuse to send', 'Choose another.'],
  twice: ['which {} lists already', 'Make one of the two.'],
  hidden: ['and {}: one excludes the other', 'Leave out the exclusion or the API.'],
} as const satisfies Readonly<Record<string, readonly [problem: string, fix: string]>>;

/** Stands alone for the explanation in production. */
export type RefusalReason = keyof typeof EXPLANATIONS;
