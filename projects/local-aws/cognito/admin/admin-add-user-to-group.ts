import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { username } from '../operations/parameters.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';
import { groupName } from './group-parameters.ts';

const request = z.object({ UserPoolId: userPoolId, Username: username, GroupName: groupName });

/** Adds a user to a group, whose name the tokens carry from the next refresh on. */
export const adminAddUserToGroup = poolUserOperation(request, ({ GroupName }, pool, user) => {
  if (!pool.groups.find(GroupName)) {
    throw new CognitoError('ResourceNotFoundException', 'Group not found.');
  }
  pool.users.save({ ...user, groups: [...new Set([...user.groups, GroupName])] });
  return {};
});
