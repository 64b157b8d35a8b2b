import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { withUsedCode } from '../confirmation-codes.ts';
import { userOperation } from './operation.ts';
import { accessToken, confirmationCode, verifiableAttribute } from './parameters.ts';

const request = z.object({
  AccessToken: accessToken,
  AttributeName: verifiableAttribute,
  Code: confirmationCode,
});

/** Takes the code that was sent to an address: from now on it is the user's. */
export const verifyUserAttribute = userOperation(request, (input, pool, user) => {
  const { pendingEmail, ...rest } = withUsedCode(user, 'attribute');
  const email = pendingEmail ?? user.email;
  pool.codes.assertCode(user, 'attribute', input.Code, email);
  // Only now: who has not read that address's mail must not learn who else signs in with it.
  const owner = pool.users.find(email);
  if (owner && owner.sub !== user.sub) {
    const message = 'An account with the given email already exists.';
    throw new CognitoError('AliasExistsException', message);
  }
  pool.users.save({ ...rest, email, emailVerified: true });
  return {};
});
