import type { Attempt, Credential } from './attempts';

const REFUSED: Readonly<Record<Credential, string>> = {
  none: 'The authorizer found no token in the Authorization header. The API never saw the request.',
  tampered:
    'A scope was added to the claims, so the signature that the user pool made for them as they ' +
    'were does not fit any more. Only the pool has the key to make one that does.',
  expired: 'The token is genuine and unchanged, but its time is over by the gateway’s clock.',
};

const HIDDEN =
  'Refused, as is to be inferred. The gateway answered, but without the CORS headers that each ' +
  'answer of the API has, so the browser shows the page status 0 alone. (A gateway that is in trouble ' +
  'or has too many requests would look the same.)';

const UNREACHED =
  'No answer that this page may read, and no sign that the gateway was reached. A network that is ' +
  'down and a refused preflight look the same; the network tools of the browser tell them apart.';

const STILL_VALID =
  'Not refused, and rightly: the token is the oldest that this page has seen, and still valid. ' +
  'Nobody but the user pool can make an expired one: changing “exp” is tampering.';

const LET_THROUGH =
  'Not refused: nothing checks the token of this request. Is the gateway’s route without an ' +
  'authorizer? The doctor of this project tells.';

/**
 * Explains in a sentence or two how an attempt ended.
 *
 * @param now - milliseconds since the epoch
 */
export function describeAttempt(attempt: Attempt, now: number): string {
  const { credential, status, expiresAt } = attempt;
  if (status === 'hidden') return `${HIDDEN} ${REFUSED[credential]}`;
  if (status === 0) return UNREACHED;
  if (status === 401) return `Refused with 401. ${REFUSED[credential]}`;
  if (status === 429) return 'The gateway has too many requests at the moment (429). Try again.';
  if (status >= 300) return `Answered ${status}, which does not tell what became of the token.`;
  return credential === 'expired' && expiresAt !== null && expiresAt > now
    ? STILL_VALID
    : LET_THROUGH;
}
