import type { CognitoDecision, CognitoExplanation, CognitoLogEntry } from 'ngx-cognito-http';

const REASONS: Readonly<Record<CognitoDecision, string>> = {
  attached: 'The API is one of the app’s, and a user was signed in.',
  anonymous: 'Nobody was signed in, and the API can do without.',
  'not-sent': 'There was no token for it, or it was cancelled while it waited for one.',
  skipped: 'It was sent past the interceptor, by skipCognito().',
  'no-api': 'It went to none of the app’s APIs.',
  excluded: 'An API excludes its path.',
  method: 'The API lists other methods.',
  condition: 'The API’s condition said no.',
  'header-present': 'It had an Authorization header already.',
  jsonp: 'JSONP can carry no header.',
};

/**
 * Why a request carried the token or not.
 *
 * @param now - what would be done with it now, whose reason says more where that is the same
 */
export function describeDecision(
  { decision, error }: CognitoLogEntry,
  now: CognitoExplanation,
): string {
  if (error !== null) return `${REASONS[decision]} (${error})`;
  if (now.decision !== decision) return REASONS[decision];
  return [now.reason, now.fix].filter((text) => text !== '').join(' ');
}

/**
 * Why a request cannot be sent again to be refused; `undefined` if it can.
 *
 * @param now - what would be done with it now
 */
export function obstacleTo(
  { method }: CognitoLogEntry,
  { decision }: CognitoExplanation,
): string | undefined {
  if (method !== 'GET') {
    return `This is a ${method}, which would change something if it were let through: choose a GET.`;
  }
  return decision === 'attached' || decision === 'undecided'
    ? undefined
    : 'Tokens, spoilt ones too, go to the app’s own APIs alone: choose a request to one of them.';
}
