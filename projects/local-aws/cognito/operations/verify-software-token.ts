import { z } from 'zod';
import { verifyAssociated } from '../software-token.ts';
import { bearer, bearerOperation } from './software-token-request.ts';

const request = z.object({ ...bearer, UserCode: z.string().regex(/^\d{6}$/) });

/** Ends the setup of an authenticator app by a code of it. */
export const verifySoftwareToken = bearerOperation(request, (input, pool, user) => {
  verifyAssociated(user, input.UserCode, pool);
  // A session that stands beside an access token is not looked at: it would be a way to sign in.
  if (input.AccessToken || !input.Session) return { Status: 'SUCCESS' };
  pool.challengeSessions.end(input.Session);
  return { Status: 'SUCCESS', Session: pool.challengeSessions.start(user, 'MFA_IS_SET_UP') };
});
