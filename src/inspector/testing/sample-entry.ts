import type { CognitoLogEntry, CognitoPendingRequest } from 'ngx-cognito-http';

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
