import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import type { PoolContext } from '../pool-context.ts';
import { clientOperation } from './operation.ts';
import { clientId, refreshToken } from './parameters.ts';

const request = z.object({ ClientId: clientId, RefreshToken: refreshToken });

/** Issues a new access and id token of the same session. */
export const getTokensFromRefreshToken = clientOperation(request, (input, pool) =>
  refreshTokens(input.RefreshToken, pool),
);

/** @throws CognitoError NotAuthorizedException, if the refresh token does not count (any more). */
export async function refreshTokens(token: string, pool: PoolContext): Promise<object> {
  const session = pool.sessions.resume(token);
  const user = pool.users.find(session.sub);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  return { AuthenticationResult: await pool.tokens.issue(user, session, pool.clock()) };
}
