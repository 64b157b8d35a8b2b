import { z } from 'zod';
import { session, username } from '../operations/parameters.ts';
import { signInResult } from '../sign-in-steps.ts';
import { sessionChallenge } from './challenge.ts';

const request = z.object({
  Session: session,
  ChallengeResponses: z.object({ USERNAME: username }),
});

/** Ends the sign-in of a user who has set up what the pool demands; VerifySoftwareToken says so. */
export const answerMfaSetup = sessionChallenge('MFA_IS_SET_UP', request, (input, pool, user) => {
  pool.challengeSessions.end(input.Session);
  return signInResult(user, pool);
});
