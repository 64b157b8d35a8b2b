import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { username } from '../operations/parameters.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';
import { groupName } from './group-parameters.ts';

const request = z.object({ UserPoolId: userPoolId, Username: username, GroupName: groupName });

/** Takes a user out of a group. Tokens that are out go on saying otherwise until they expire. */
export const adminRemoveUserFromGroup = poolUserOperation(request, ({ GroupName }, pool, user) => {
  if (!pool.groups.find(GroupName)) {
    throw new CognitoError('ResourceNotFoundException', 'Group not found.');
  }
  pool.users.save({ ...user, groups: user.groups.filter((group) => group !== GroupName) });
  return {};
});
