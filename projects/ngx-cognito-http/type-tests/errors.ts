import { CognitoAuthError, type CognitoAuthErrorCode } from 'ngx-cognito-http';

import { expectType, type Same } from './expect-type';

expectType<
  Same<
    CognitoAuthErrorCode,
    | 'no-session'
    | 'session-expired'
    | 'offline'
    | 'throttled'
    | 'service'
    | 'token-missing'
    | 'not-configured'
  >
>();

/** Handles every code: a new one would fail to compile here, as it would in an app. */
export function advice(error: unknown): string {
  if (!(error instanceof CognitoAuthError)) {
    return '';
  }
  switch (error.code) {
    case 'no-session':
    case 'session-expired':
      return 'sign in';
    case 'offline':
    case 'throttled':
    case 'service':
      return error.recovery;
    case 'token-missing':
    case 'not-configured':
      return error.message;
    default:
      return error.code satisfies never;
  }
}

declare const error: CognitoAuthError;
expectType<Same<typeof error.name, 'CognitoAuthError'>>();
expectType<Same<typeof error.cause, unknown>>();
if (error.code === 'offline' || error.code === 'throttled') {
  expectType<Same<typeof error.code, 'offline' | 'throttled'>>();
}

new CognitoAuthError('service', 'The source failed.', { cause: error, recovery: 'Try again.' });

// @ts-expect-error: the codes are closed
new CognitoAuthError('forbidden', '');
// @ts-expect-error: no code is called so
export const unknownCode = error.code === 'expired';
// @ts-expect-error: readonly
error.code = 'offline';
