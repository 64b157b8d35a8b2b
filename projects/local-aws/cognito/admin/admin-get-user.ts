import { z } from 'zod';
import { username } from '../operations/parameters.ts';
import { mfaSettings } from '../software-token.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';
import { describeUser } from './user-description.ts';

const request = z.object({ UserPoolId: userPoolId, Username: username });

/** Tells what the pool knows of a user. */
export const adminGetUser = poolUserOperation(request, (_input, _pool, user) => {
  const { Attributes: UserAttributes, ...rest } = describeUser(user);
  return { ...rest, UserAttributes, ...mfaSettings(user) };
});
