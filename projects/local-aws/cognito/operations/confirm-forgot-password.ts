import { z } from 'zod';
import { withUsedCode } from '../confirmation-codes.ts';
import { withPassword } from '../new-user.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import { lookUp } from '../user-lookup.ts';
import { clientOperation } from './operation.ts';
import { clientId, confirmationCode, password, username } from './parameters.ts';

const request = z.object({
  ClientId: clientId,
  Username: username,
  ConfirmationCode: confirmationCode,
  Password: password,
});

/** Sets a new password with the code sent by ForgotPassword. */
export const confirmForgotPassword = clientOperation(request, (input, pool) => {
  assertPasswordPolicy(input.Password, pool.passwordPolicy);
  const user = lookUp(input.Username, pool);
  if (!user) throw pool.codes.refuseStranger(input.Username, 'password-reset');
  pool.codes.assertCode(user, 'password-reset', input.ConfirmationCode);
  pool.users.save(withPassword(input.Password, pool, withUsedCode(user, 'password-reset')));
  return {};
});
