import { CognitoAuthError, type CognitoAuthErrorCode } from '../cognito-auth-error';

/** What a promise is rejected for, which it must be. */
export async function codeOf(promise: Promise<unknown>): Promise<CognitoAuthErrorCode> {
  const error: unknown = await promise.then(
    () => fail('it resolved'),
    (reason: unknown) => reason,
  );
  return error instanceof CognitoAuthError ? error.code : (fail(error) as never);
}
