import { z } from 'zod';
import { userOperation } from './operation.ts';
import { accessToken } from './parameters.ts';

const request = z.object({ AccessToken: accessToken });

/** Deletes the user, for good. */
export const deleteUser = userOperation(request, (_, pool, user) => {
  pool.users.remove(user);
  return {};
});
