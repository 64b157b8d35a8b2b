import { HttpErrorResponse } from '@angular/common/http';
import { CognitoAuthError, type CognitoAuthErrorCode } from 'ngx-cognito-http';
import { UnexpectedAnswer } from './unexpected-answer';

/** Why a call of the Timer API failed, in words for its user. */
export interface Fault {
  readonly kind: 'conflict' | 'missing' | 'other';
  /** What happened and what to do, in one or two sentences. */
  readonly message: string;
  /** What is wrong with each field of the request, by the field's name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Under which the server's log knows the request, where it is the server's fault. */
  readonly reference?: string;
}

/**
 * Puts a failed call into words.
 *
 * @throws the error itself if it is none of a call, but a fault of this app
 */
export function describeFault(error: unknown): Fault {
  if (error instanceof CognitoAuthError) return fault(NO_TOKEN[error.code]);
  if (error instanceof UnexpectedAnswer) return fault(UNEXPECTED);
  if (!(error instanceof HttpErrorResponse)) throw error;
  const problem = readProblem(error.error);
  const fields = Object.fromEntries(problem.errors.map(({ field, message }) => [field, message]));
  if (error.status >= 500 && problem.instance !== undefined) {
    return { ...fault(SERVER_FAULT), reference: problem.instance.replace(/^urn:uuid:/, '') };
  }
  const [message, kind] = BY_STATUS.get(error.status) ?? [
    error.status >= 500 ? SERVER_FAULT : (problem.detail ?? UNEXPECTED),
  ];
  return { ...fault(message, kind), fields };
}

function fault(message: string, kind: Fault['kind'] = 'other'): Fault {
  return { kind, message, fields: {} };
}

const NO_TOKEN: Readonly<Record<CognitoAuthErrorCode, string>> = {
  'no-session': 'You are signed out. Sign in to go on.',
  'session-expired': 'Your session has expired. Sign in to go on.',
  offline: 'You are offline. Try again once you are connected.',
  throttled: 'Signing in is busy at the moment. Try again shortly.',
  service: 'Your session could not be checked. Try again shortly.',
  'token-missing': 'Your session holds no token for this. Sign out and in again.',
  'not-configured': 'This app is not set up correctly. Tell its operator.',
};

const SERVER_FAULT = 'The Timer Service has a problem. Try again shortly.';
const UNEXPECTED = 'The Timer Service gave an unexpected answer. Try again shortly.';

const BY_STATUS = new Map<number, readonly [message: string, kind?: Fault['kind']]>([
  [0, ['The Timer Service cannot be reached. Check your connection and try again.']],
  [400, ['Something you entered was not accepted. Correct the marked fields and save again.']],
  [401, ['Your session was not accepted. Sign out and in again.']],
  [403, ['You may not do this.']],
  [404, ['There is no such task any more, or it is not yours.', 'missing']],
  [409, ['This task was changed elsewhere since you opened it.', 'conflict']],
  [413, ['This is more text than the Timer Service takes. Shorten it and save again.']],
  [429, ['Too many requests at the moment. Try again shortly.']],
]);

interface Problem {
  readonly detail?: string;
  readonly instance?: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Reads problem details (RFC 9457) from whatever a gateway, a proxy or the API answered. */
function readProblem(body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return { errors: [] };
  const { detail, instance, errors } = body as Record<string, unknown>;
  return {
    ...(typeof detail === 'string' && { detail }),
    ...(typeof instance === 'string' && { instance }),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
  };
}

function isFieldError(value: unknown): value is Problem['errors'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { field, message } = value as Record<string, unknown>;
  return typeof field === 'string' && typeof message === 'string';
}
