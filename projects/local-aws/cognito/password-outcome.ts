import {
  CognitoError,
  incorrectUsernameOrPassword,
  passwordAttemptsExceeded,
} from './cognito-error.ts';
import type { ChallengeOutcome } from './password-challenges.ts';
import type { PoolContext } from './pool-context.ts';
import { nextSignInStep } from './sign-in-steps.ts';

/**
 * @param username whom the client means.
 * @returns the next step of a sign-in whose password was right.
 * @throws CognitoError NotAuthorizedException, if it was not, or was too often;
 *   UserNotConfirmedException, if it was.
 */
export async function continueAfterPassword(
  { userId, proved }: ChallengeOutcome,
  username: string,
  pool: PoolContext,
): Promise<object> {
  if (pool.attempts.isLocked(userId)) throw passwordAttemptsExceeded();
  const user = pool.users.find(username);
  if (!proved || user?.sub !== userId) {
    pool.attempts.fail(userId);
    throw incorrectUsernameOrPassword();
  }
  pool.attempts.succeed(userId);
  if (user.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  }
  return nextSignInStep(user, pool);
}
