import { z } from 'zod';
import { withPassword } from '../new-user.ts';
import { password, username } from '../operations/parameters.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';

const request = z.object({
  UserPoolId: userPoolId,
  Username: username,
  Password: password,
  Permanent: z.boolean().default(false),
});

/** Gives a user a password: for good, or to be changed at the next sign-in. */
export const adminSetUserPassword = poolUserOperation(request, (input, pool, user) => {
  assertPasswordPolicy(input.Password, pool.passwordPolicy);
  const status = input.Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  pool.users.save(withPassword(input.Password, pool, { ...user, status }));
  return {};
});
