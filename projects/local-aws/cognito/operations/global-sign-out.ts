import { z } from 'zod';
import { userOperation } from './operation.ts';
import { accessToken } from './parameters.ts';

const request = z.object({ AccessToken: accessToken });

/** Signs the user out on every device. */
export const globalSignOut = userOperation(request, (_, pool, user) => {
  pool.sessions.revokeAll(user);
  return {};
});
