import { z } from 'zod';
import { confirmationCode, session, username } from '../operations/parameters.ts';
import { signInResult } from '../sign-in-steps.ts';
import { assertTotpCode } from '../software-token.ts';
import { sessionChallenge } from './challenge.ts';

const request = z.object({
  Session: session,
  ChallengeResponses: z.object({ USERNAME: username, SOFTWARE_TOKEN_MFA_CODE: confirmationCode }),
});

/** A user types the code of their authenticator app; after a wrong one they may try again. */
export const answerSoftwareTokenMfa = sessionChallenge(
  'SOFTWARE_TOKEN_MFA',
  request,
  (input, pool, user) => {
    assertTotpCode(user, input.ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE, pool);
    pool.challengeSessions.end(input.Session);
    return signInResult(user, pool);
  },
);
