import { CognitoError } from '../cognito-error.ts';
import { changePassword } from './change-password.ts';
import { confirmForgotPassword } from './confirm-forgot-password.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { deleteUser } from './delete-user.ts';
import { forgotPassword } from './forgot-password.ts';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.ts';
import { getUser } from './get-user.ts';
import { globalSignOut } from './global-sign-out.ts';
import { initiateAuth } from './initiate-auth.ts';
import type { Operation } from './operation.ts';
import { resendConfirmationCode } from './resend-confirmation-code.ts';
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts';
import { revokeToken } from './revoke-token.ts';
import { signUp } from './sign-up.ts';
import { updateUserAttributes } from './update-user-attributes.ts';

const operations: ReadonlyMap<string, Operation> = new Map([
  ['ChangePassword', changePassword],
  ['ConfirmForgotPassword', confirmForgotPassword],
  ['ConfirmSignUp', confirmSignUp],
  ['DeleteUser', deleteUser],
  ['ForgotPassword', forgotPassword],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['GetUser', getUser],
  ['GlobalSignOut', globalSignOut],
  ['InitiateAuth', initiateAuth],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['RevokeToken', revokeToken],
  ['SignUp', signUp],
  ['UpdateUserAttributes', updateUserAttributes],
]);

/** What stands before every operation's name: the service, as the protocol calls it. */
const prefix = 'AWSCognitoIdentityProviderService.';

/**
 * Finds an operation by the `x-amz-target` header.
 *
 * @throws CognitoError UnknownOperationException naming the operation and those that there are.
 */
export function findOperation(target: string): Operation {
  const name = target.startsWith(prefix) ? target.slice(prefix.length) : '';
  const operation = operations.get(name);
  if (operation) return operation;
  const known = [...operations.keys()].join(', ');
  const message = `x-amz-target ${JSON.stringify(target)} is not supported. Known: ${prefix}(${known})`;
  throw new CognitoError('UnknownOperationException', message);
}
