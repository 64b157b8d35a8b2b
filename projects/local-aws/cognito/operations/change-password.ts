import { z } from 'zod';
import { CognitoError, incorrectUsernameOrPassword } from '../cognito-error.ts';
import { withPassword } from '../new-user.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import { passwordMatches } from '../srp.ts';
import { userOperation } from './operation.ts';
import { accessToken, password } from './parameters.ts';

const request = z.object({
  AccessToken: accessToken,
  PreviousPassword: password,
  ProposedPassword: password,
});

/** Replaces the password of a user who knows the last one. Sessions go on. */
export const changePassword = userOperation(request, (input, pool, user) => {
  const identity = { poolName: pool.name, userId: user.sub };
  if (pool.attempts.isLocked(user.sub)) {
    const message = 'Attempt limit exceeded, please try after some time.';
    throw new CognitoError('LimitExceededException', message);
  }
  if (!passwordMatches(identity, input.PreviousPassword, user.password)) {
    pool.attempts.fail(user.sub);
    throw incorrectUsernameOrPassword();
  }
  pool.attempts.succeed(user.sub);
  assertPasswordPolicy(input.ProposedPassword, pool.passwordPolicy);
  pool.users.save(withPassword(input.ProposedPassword, pool, user));
  return {};
});
