import { z } from 'zod';
import type { ChallengeAnswer } from '../challenges/challenge.ts';
import { answerMfaSetup } from '../challenges/mfa-setup.ts';
import { answerNewPasswordRequired } from '../challenges/new-password-required.ts';
import { answerPasswordVerifier } from '../challenges/password-verifier.ts';
import { answerSoftwareTokenMfa } from '../challenges/software-token-mfa.ts';
import { clientOperation } from './operation.ts';
import { clientId } from './parameters.ts';

const answers = {
  MFA_SETUP: answerMfaSetup,
  NEW_PASSWORD_REQUIRED: answerNewPasswordRequired,
  PASSWORD_VERIFIER: answerPasswordVerifier,
  SOFTWARE_TOKEN_MFA: answerSoftwareTokenMfa,
} satisfies Readonly<Record<string, ChallengeAnswer>>;

const challengeNames = Object.keys(answers) as (keyof typeof answers)[];

const request = z.looseObject({
  ClientId: clientId,
  ChallengeName: z.literal(challengeNames, {
    error: `Member must satisfy enum value set: [${challengeNames.join(', ')}]`,
  }),
});

/** Goes on with a sign-in: another challenge follows, or the tokens. */
export const respondToAuthChallenge = clientOperation(request, (input, pool) =>
  answers[input.ChallengeName](input, pool),
);
