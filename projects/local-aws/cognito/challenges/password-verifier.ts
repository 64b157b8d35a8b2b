import { z } from 'zod';
import { incorrectUsernameOrPassword } from '../cognito-error.ts';
import { username } from '../operations/parameters.ts';
import { continueAfterPassword } from '../password-outcome.ts';
import { invalidParameter, validate } from '../request-validation.ts';
import type { ChallengeAnswer } from './challenge.ts';

const request = z.object({
  ChallengeResponses: z.object({
    USERNAME: username,
    PASSWORD_CLAIM_SECRET_BLOCK: z.string(),
    PASSWORD_CLAIM_SIGNATURE: z.string(),
    TIMESTAMP: z.string(),
  }),
});

const timestamp =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d? \d\d:\d\d:\d\d UTC \d{4}$/;

/** Checks the proof that the client knows the password. */
export const answerPasswordVerifier: ChallengeAnswer = async (body, pool) => {
  const { ChallengeResponses: responses } = validate(request, body);
  if (!timestamp.test(responses.TIMESTAMP)) {
    throw invalidParameter('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.');
  }
  const outcome = pool.challenges.answer({
    secretBlock: responses.PASSWORD_CLAIM_SECRET_BLOCK,
    timestamp: responses.TIMESTAMP,
    signature: responses.PASSWORD_CLAIM_SIGNATURE,
  });
  if (!outcome) throw incorrectUsernameOrPassword();
  return continueAfterPassword(outcome, responses.USERNAME, pool);
};
