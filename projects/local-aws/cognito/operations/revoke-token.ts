import { z } from 'zod';
import { clientOperation } from './operation.ts';
import { clientId, refreshToken } from './parameters.ts';

const request = z.object({ ClientId: clientId, Token: refreshToken });

/** Revokes a refresh token and the access tokens issued with it (RFC 7009). */
export const revokeToken = clientOperation(request, (input, pool) => {
  pool.sessions.revoke(input.Token);
  return {};
});
