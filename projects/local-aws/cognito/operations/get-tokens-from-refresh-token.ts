import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import type { PoolContext } from '../pool-context.ts';
import { clientOperation } from './operation.ts';
import { clientId, refreshToken } from './parameters.ts';

const request = z.object({ ClientId: clientId, RefreshToken: refreshToken });

/** Issues a new access and id token of the same session, and with rotation a new refresh token. */
export const getTokensFromRefreshToken = clientOperation(request, (input, pool) =>
  refreshTokens(input.RefreshToken, pool),
);

/**
 * @throws CognitoError NotAuthorizedException or RefreshTokenReuseException, if the refresh token does
 *   not count (any more).
 */
export async function refreshTokens(token: string, pool: PoolContext): Promise<object> {
  const session = pool.sessions.resume(token);
  const user = pool.users.find(session.sub);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  // Before anything is awaited: of two requests at once, the second finds the token replaced.
  const replacement = pool.sessions.rotates && { RefreshToken: pool.sessions.replace(session) };
  const tokens = await pool.tokens.issue(user, session, pool.clock());
  return { AuthenticationResult: { ...tokens, ...replacement } };
}
