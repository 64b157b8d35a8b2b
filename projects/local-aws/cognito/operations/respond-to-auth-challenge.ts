import { z } from 'zod';
import {
  CognitoError,
  incorrectUsernameOrPassword,
  passwordAttemptsExceeded,
} from '../cognito-error.ts';
import { signIn } from '../pool-context.ts';
import { invalidParameter } from '../request-validation.ts';
import { clientOperation } from './operation.ts';
import { clientId, username } from './parameters.ts';

const request = z.object({
  ClientId: clientId,
  ChallengeName: z.literal('PASSWORD_VERIFIER', {
    error: 'Member must satisfy enum value set: [PASSWORD_VERIFIER]',
  }),
  ChallengeResponses: z.object({
    USERNAME: username,
    PASSWORD_CLAIM_SECRET_BLOCK: z.string(),
    PASSWORD_CLAIM_SIGNATURE: z.string(),
    TIMESTAMP: z.string(),
  }),
});

const timestamp =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/;

/** Ends a sign-in: checks the proof of the password and issues the tokens. */
export const respondToAuthChallenge = clientOperation(request, async (input, pool) => {
  const responses = input.ChallengeResponses;
  if (!timestamp.test(responses.TIMESTAMP)) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  }
  const outcome = pool.challenges.answer({
    secretBlock: responses.PASSWORD_CLAIM_SECRET_BLOCK,
    timestamp: responses.TIMESTAMP,
    signature: responses.PASSWORD_CLAIM_SIGNATURE,
  });
  if (!outcome) throw incorrectUsernameOrPassword();
  const { userId, proved } = outcome;
  if (pool.attempts.isLocked(userId)) throw passwordAttemptsExceeded();
  const user = pool.users.find(responses.USERNAME);
  if (!proved || user?.sub !== userId) {
    pool.attempts.fail(userId);
    throw incorrectUsernameOrPassword();
  }
  pool.attempts.succeed(userId);
  if (user.status === 'UNCONFIRMED') {
    throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  }
  return {
    ChallengeParameters: {},
    AuthenticationResult: await signIn(pool, user, pool.clock()),
  };
});
