import { CognitoError, type CognitoErrorName } from '../cognito/cognito-error.ts';
import type { Fault } from './fault.ts';
import type { Weakness } from './stand-in.ts';

/** Whether faults meet a request: not the keys, the discovery document and preflights. */
export function isOperation({ method }: Request): boolean {
  return method === 'POST';
}

/** The pool breaks down: 500. */
export const breakDown: Fault = () => refuse('InternalErrorException', 'Something went wrong');

/** The pool is asked too often: 400, as in Cognito. */
export const throttle: Fault = () => refuse('TooManyRequestsException', 'Rate exceeded');

/** How the user pool fails. */
export const poolWeakness: Weakness = {
  meets: isOperation,
  failures: { error: breakDown, throttle },
};

function refuse(name: CognitoErrorName, message: string): Response {
  const response = new CognitoError(name, message).toResponse();
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', 'x-amzn-errortype');
  return response;
}
