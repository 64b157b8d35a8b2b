import { adminAddUserToGroup } from '../admin/admin-add-user-to-group.ts';
import { adminCreateUser } from '../admin/admin-create-user.ts';
import { adminDeleteUser } from '../admin/admin-delete-user.ts';
import { adminGetUser } from '../admin/admin-get-user.ts';
import { adminRemoveUserFromGroup } from '../admin/admin-remove-user-from-group.ts';
import { adminSetUserPassword } from '../admin/admin-set-user-password.ts';
import { adminUpdateUserAttributes } from '../admin/admin-update-user-attributes.ts';
import { createGroup } from '../admin/create-group.ts';
import { listUsers } from '../admin/list-users.ts';
import { CognitoError } from '../cognito-error.ts';
import { associateSoftwareToken } from './associate-software-token.ts';
import { changePassword } from './change-password.ts';
import { confirmForgotPassword } from './confirm-forgot-password.ts';
import { confirmSignUp } from './confirm-sign-up.ts';
import { deleteUser } from './delete-user.ts';
import { deleteUserAttributes } from './delete-user-attributes.ts';
import { forgotPassword } from './forgot-password.ts';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.ts';
import { getUser } from './get-user.ts';
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code.ts';
import { globalSignOut } from './global-sign-out.ts';
import { initiateAuth } from './initiate-auth.ts';
import type { Operation } from './operation.ts';
import { resendConfirmationCode } from './resend-confirmation-code.ts';
import { respondToAuthChallenge } from './respond-to-auth-challenge.ts';
import { revokeToken } from './revoke-token.ts';
import { setUserMfaPreference } from './set-user-mfa-preference.ts';
import { signUp } from './sign-up.ts';
import { updateUserAttributes } from './update-user-attributes.ts';
import { verifySoftwareToken } from './verify-software-token.ts';
import { verifyUserAttribute } from './verify-user-attribute.ts';

/** Who may call an operation: anybody, or only holders of the pool's AWS credentials. */
type Access = 'public' | 'administrators';

/** An operation, and who may call it. */
export interface Endpoint {
  readonly access: Access;
  readonly operation: Operation;
}

const publicOperations = {
  AssociateSoftwareToken: associateSoftwareToken,
  ChangePassword: changePassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ConfirmSignUp: confirmSignUp,
  DeleteUser: deleteUser,
  DeleteUserAttributes: deleteUserAttributes,
  ForgotPassword: forgotPassword,
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
  GetUser: getUser,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  GlobalSignOut: globalSignOut,
  InitiateAuth: initiateAuth,
  ResendConfirmationCode: resendConfirmationCode,
  RespondToAuthChallenge: respondToAuthChallenge,
  RevokeToken: revokeToken,
  SetUserMFAPreference: setUserMfaPreference,
  SignUp: signUp,
  UpdateUserAttributes: updateUserAttributes,
  VerifySoftwareToken: verifySoftwareToken,
  VerifyUserAttribute: verifyUserAttribute,
};

const administratorsOperations = {
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminCreateUser: adminCreateUser,
  AdminDeleteUser: adminDeleteUser,
  AdminGetUser: adminGetUser,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
  AdminSetUserPassword: adminSetUserPassword,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  CreateGroup: createGroup,
  ListUsers: listUsers,
};

const endpoints: ReadonlyMap<string, Endpoint> = new Map([
  ...endpointsOf(publicOperations, 'public'),
  ...endpointsOf(administratorsOperations, 'administrators'),
]);

function endpointsOf(operations: Readonly<Record<string, Operation>>, access: Access) {
  return Object.entries(operations).map(([name, operation]): [string, Endpoint] => [
    name,
    { access, operation },
  ]);
}

/** What stands before every operation's name: the service, as the protocol calls it. */
const prefix = 'AWSCognitoIdentityProviderService.';

/**
 * Finds an operation by the `x-amz-target` header.
 *
 * @throws CognitoError UnknownOperationException naming the operation and those that there are.
 */
export function findEndpoint(target: string): Endpoint {
  const name = target.startsWith(prefix) ? target.slice(prefix.length) : '';
  const endpoint = endpoints.get(name);
  if (endpoint) return endpoint;
  const known = [...endpoints.keys()].join(', ');
  const message = `x-amz-target ${JSON.stringify(target)} is not supported. Known: ${prefix}(${known})`;
  throw new CognitoError('UnknownOperationException', message);
}
