import { z } from 'zod';
import { username } from '../operations/parameters.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';

const request = z.object({ UserPoolId: userPoolId, Username: username });

/** Deletes a user, for good. */
export const adminDeleteUser = poolUserOperation(request, (_, pool, user) => {
  pool.users.remove(user);
  return {};
});
