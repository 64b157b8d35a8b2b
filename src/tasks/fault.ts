import { HttpErrorResponse, type HttpHeaders } from '@angular/common/http';
import { CognitoAuthError } from 'ngx-cognito-http';
import type { Texts } from '../languages/texts';
import { isUnanswered } from '../shell/limit-wait';
import { readProblem } from './problem';
import { UnexpectedAnswer } from './unexpected-answer';

/** Which of the faults it is that the app has words for. */
type FaultCode = keyof Texts['faults']['messages'];

/** Why a call of the Timer API failed, in no language yet. */
export interface Fault {
  readonly code: FaultCode;
  /** What the API says where the app has no words of its own. */
  readonly detail?: string;
  /** What is wrong with each field of the request, by the field's name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Under which the server's or the gateway's log knows the request, where it is their fault. */
  readonly reference?: string;
  /** Seconds to wait for, where the server says so. */
  readonly retryAfter?: number;
}

/**
 * Reads what a failed call failed by.
 *
 * @throws the error itself if it is none of a call, but a fault of this app
 */
export function readFault(error: unknown): Fault {
  if (error instanceof CognitoAuthError) {
    return { code: error.code === 'offline' ? unreached() : error.code, fields: {} };
  }
  if (error instanceof UnexpectedAnswer) return { code: 'unexpected', fields: {} };
  if (!(error instanceof HttpErrorResponse)) throw error;
  const { detail, instance, errors } = readProblem(error.error);
  const code = isUnanswered(error) ? 'unanswered' : codeOf(error.status);
  const reference = instance?.replace(/^urn:uuid:/, '') ?? error.headers.get('Apigw-Requestid');
  return {
    code,
    fields: Object.fromEntries(errors.map(({ field, message }) => [field, message])),
    ...(code === 'unexpected' && detail !== undefined && { detail }),
    ...(FOR_OPERATORS.has(code) && reference && { reference }),
    ...readRetryAfter(error.headers),
  };
}

/** Puts a fault into words: what happened and what to do, in one to three sentences. */
export function describeFault(
  { code, detail, retryAfter }: Fault,
  { messages, wait }: Texts['faults'],
): string {
  const message = detail ?? messages[code];
  return retryAfter === undefined ? message : `${message} ${wait(retryAfter)}`;
}

const BY_STATUS = new Map<number, FaultCode>([
  [400, 'rejected'],
  [401, 'session-refused'],
  [403, 'forbidden'],
  [404, 'missing'],
  [409, 'conflict'],
  [413, 'too-long'],
  [429, 'too-many'],
]);

/** Faults that the operator may have to look into. */
const FOR_OPERATORS = new Set<FaultCode>(['session-refused', 'forbidden', 'too-many', 'server']);

function codeOf(status: number): FaultCode {
  if (status === 0) return unreached();
  return BY_STATUS.get(status) ?? (status >= 500 ? 'server' : 'unexpected');
}

/** Why a call had no answer: no network, or else a gateway or a user pool that is away. */
function unreached(): FaultCode {
  return navigator.onLine ? 'unreachable' : 'offline';
}

/** Reads a delay in seconds (RFC 9110, section 10.2.3); the header's other form, a date, is rare. */
function readRetryAfter(headers: HttpHeaders): Pick<Fault, 'retryAfter'> {
  const value = headers.get('Retry-After')?.trim() ?? '';
  return /^[1-9]\d{0,4}$/.test(value) ? { retryAfter: Number(value) } : {};
}
