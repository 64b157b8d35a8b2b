import type { CognitoLogEntry, CognitoPendingRequest } from 'ngx-cognito-http';
import type { Attempt } from '../attempts';

/** A call of an API that carries the token. */
export const PENDING: CognitoPendingRequest = {
  id: 1,
  method: 'GET',
  url: 'https://api.example.com/tasks',
  decision: 'attached',
  claims: null,
  sent: 1,
  error: null,
  status: null,
  cancelled: false,
  startedAt: 0,
};

/** The same, when it has been answered. */
export const ENTRY: CognitoLogEntry = { ...PENDING, status: 200, duration: 1 };

/** A request that was sent without a token, and refused. */
export const ATTEMPT: Attempt = {
  spoiling: 'none',
  url: PENDING.url,
  status: 401,
  challenge: null,
  requestId: null,
  hasExpired: false,
};
