import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { newUser } from '../new-user.ts';
import { attributeList, password, username } from '../operations/parameters.ts';
import { readNewAttributes } from '../new-attributes.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import type { PoolContext } from '../pool-context.ts';
import { poolOperation, userPoolId } from './admin-operation.ts';
import { describeUser } from './user-description.ts';

const request = z.object({
  UserPoolId: userPoolId,
  Username: username,
  TemporaryPassword: password.optional(),
  UserAttributes: attributeList.default([]),
  MessageAction: z
    .literal('SUPPRESS', { error: 'Member must satisfy enum value set: [SUPPRESS]' })
    .optional(),
});

/** Adds a user who has to choose a password at the first sign-in, and sends them a temporary one. */
export const adminCreateUser = poolOperation(request, (input, pool) => {
  const {
    email,
    emailVerified = false,
    attributes,
  } = readNewAttributes(input.Username, pool.schema.read(input.UserAttributes, 'administrator'));
  const { TemporaryPassword: temporary = generatePassword(pool), MessageAction } = input;
  assertPasswordPolicy(temporary, pool.passwordPolicy);
  if (pool.users.find(email)) {
    throw new CognitoError('UsernameExistsException', 'User account already exists');
  }
  const status = 'FORCE_CHANGE_PASSWORD';
  const user = newUser({ email, emailVerified, attributes, status, password: temporary }, pool);
  pool.users.save(user);
  if (!MessageAction) pool.codes.deliver({ purpose: 'invitation', email, code: temporary });
  return { User: describeUser(user) };
});

/** The ending satisfies the policy whatever the rest holds. */
function generatePassword({ passwordPolicy: { minimumLength } }: PoolContext): string {
  const random = randomBytes(Math.max(9, minimumLength));
  return `${random.toString('base64url')}-aA1`;
}
