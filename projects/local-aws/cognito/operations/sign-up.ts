import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import type { User } from '../pool-state.ts';
import { invalidParameter } from '../request-validation.ts';
import { createPasswordVerifier } from '../srp.ts';
import { readAttributes, schemaViolation } from '../user-attributes.ts';
import { clientOperation } from './operation.ts';
import { attributeList, clientId, password, username } from './parameters.ts';

const request = z.object({
  ClientId: clientId,
  Username: username,
  Password: password,
  UserAttributes: attributeList.default([]),
});

/** Adds a user whose email address is yet to be confirmed, and sends the code for it. */
export const signUp = clientOperation(request, (input, pool) => {
  const email = readEmail(input.Username);
  const { email: given = email, name } = readAttributes(input.UserAttributes);
  if (given !== email) {
    throw invalidParameter('The email attribute must be the same as the username.');
  }
  if (name === undefined) throw schemaViolation('name', 'The attribute is required');
  assertPasswordPolicy(input.Password);
  if (pool.users.find(email)) {
    throw new CognitoError('UsernameExistsException', 'User already exists');
  }
  const sub = randomUUID();
  const user: User = {
    sub,
    email,
    name,
    status: 'UNCONFIRMED',
    password: createPasswordVerifier({ poolName: pool.name, userId: sub }, input.Password),
  };
  const CodeDeliveryDetails = pool.codes.send(user, 'sign-up');
  return { UserConfirmed: false, UserSub: sub, CodeDeliveryDetails };
});

function readEmail(value: string): string {
  if (!z.email().safeParse(value).success) throw invalidParameter('Username should be an email.');
  return value;
}
