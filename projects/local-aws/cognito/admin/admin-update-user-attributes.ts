import { z } from 'zod';
import { attributeList, username } from '../operations/parameters.ts';
import { invalidParameter } from '../request-validation.ts';
import { changeAttributes } from '../user-attributes.ts';
import { poolUserOperation, userPoolId } from './admin-operation.ts';

const request = z.object({
  UserPoolId: userPoolId,
  Username: username,
  UserAttributes: attributeList,
});

/** Changes a user's attributes, also those that users cannot write themselves. */
export const adminUpdateUserAttributes = poolUserOperation(request, (input, pool, user) => {
  const changes = pool.schema.read(input.UserAttributes, 'administrator', user);
  const { email = user.email } = changes;
  // Nobody has said yet that a new address is the user's.
  const { emailVerified = user.emailVerified && email === user.email } = changes;
  const owner = pool.users.find(email);
  if (owner && owner.sub !== user.sub) {
    throw invalidParameter('User account already exists for this email.');
  }
  const attributes = changeAttributes(user, changes.attributes);
  pool.users.save({ ...user, email, pendingEmail: undefined, emailVerified, attributes });
  return {};
});
