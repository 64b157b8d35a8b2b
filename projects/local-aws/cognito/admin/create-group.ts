import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { poolOperation, userPoolId } from './admin-operation.ts';
import { groupName } from './group-parameters.ts';

const request = z.object({
  UserPoolId: userPoolId,
  GroupName: groupName,
  Description: z.string().max(2048).optional(),
  Precedence: z.int().nonnegative().optional(),
});

/** Makes a group that users can be added to. */
export const createGroup = poolOperation(request, (input, pool) => {
  const { UserPoolId, GroupName, Description, Precedence } = input;
  if (pool.groups.find(GroupName)) {
    throw new CognitoError('GroupExistsException', 'A group with the name already exists.');
  }
  const createdAt = pool.clock();
  pool.groups.add({
    name: GroupName,
    description: Description,
    precedence: Precedence,
    createdAt,
  });
  const CreationDate = createdAt / 1000;
  const dates = { CreationDate, LastModifiedDate: CreationDate };
  return { Group: { UserPoolId, GroupName, Description, Precedence, ...dates } };
});
