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

/**
 * Changes a user's attributes, also those that users cannot write themselves. A new address counts at
 * once if the administrator says that it is verified, or else once its code has come back.
 */
export const adminUpdateUserAttributes = poolUserOperation(request, (input, pool, user) => {
  const changes = pool.schema.read(input.UserAttributes, 'administrator', user);
  const { email = user.email, emailVerified = user.emailVerified } = changes;
  const owner = pool.users.find(email);
  if (owner && owner.sub !== user.sub) {
    throw invalidParameter('User account already exists for this email.');
  }
  const changed = { ...user, attributes: changeAttributes(user, changes.attributes) };
  if (email !== user.email && !changes.emailVerified) {
    pool.codes.send({ ...changed, pendingEmail: email }, 'attribute', email);
    return {};
  }
  const pendingEmail = changes.email ? undefined : user.pendingEmail;
  pool.users.save({ ...changed, email, pendingEmail, emailVerified });
  return {};
});
