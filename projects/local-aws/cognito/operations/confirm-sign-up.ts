import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { withUsedCode } from '../confirmation-codes.ts';
import { lookUp } from '../user-lookup.ts';
import { clientOperation } from './operation.ts';
import { clientId, confirmationCode, username } from './parameters.ts';

const request = z.object({
  ClientId: clientId,
  Username: username,
  ConfirmationCode: confirmationCode,
});

/** Confirms a new user's email address with the code sent to it. */
export const confirmSignUp = clientOperation(request, (input, pool) => {
  const user = lookUp(input.Username, pool);
  if (!user) throw pool.codes.refuseStranger(input.Username, 'sign-up');
  if (user.status === 'CONFIRMED') {
    const message = 'User cannot be confirmed. Current status is CONFIRMED';
    throw new CognitoError('NotAuthorizedException', message);
  }
  pool.codes.assertCode(user, 'sign-up', input.ConfirmationCode);
  const rest = withUsedCode(user, 'sign-up');
  pool.users.save({ ...rest, status: 'CONFIRMED', emailVerified: true });
  return {};
});
