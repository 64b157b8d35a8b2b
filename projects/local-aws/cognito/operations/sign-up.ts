import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { readNewAttributes } from '../new-attributes.ts';
import { newUser } from '../new-user.ts';
import { assertPasswordPolicy } from '../password-policy.ts';
import { schemaViolation } from '../user-attributes.ts';
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
  if (pool.signUp === 'ADMINISTRATORS') {
    const message = 'SignUp is not permitted for this user pool';
    throw new CognitoError('NotAuthorizedException', message);
  }
  const given = pool.schema.read(input.UserAttributes, 'client');
  const { email, attributes } = readNewAttributes(input.Username, given);
  const [missing] = pool.schema.missing(attributes);
  if (missing) throw schemaViolation(missing, 'The attribute is required');
  assertPasswordPolicy(input.Password, pool.passwordPolicy);
  if (pool.users.find(email)) {
    throw new CognitoError('UsernameExistsException', 'User already exists');
  }
  const status = 'UNCONFIRMED';
  const { Password } = input;
  const user = newUser(
    { email, emailVerified: false, attributes, status, password: Password },
    pool,
  );
  const CodeDeliveryDetails = pool.codes.send(user, 'sign-up');
  return { UserConfirmed: false, UserSub: user.sub, CodeDeliveryDetails };
});
