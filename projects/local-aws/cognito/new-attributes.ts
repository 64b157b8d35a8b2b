import { z } from 'zod';
import { invalidParameter } from './request-validation.ts';
import { withoutEmpty, type AttributeChanges } from './user-attributes.ts';

/** Attributes of a user to be: the address is the name to sign in with, so there is one. */
export interface NewAttributes extends AttributeChanges {
  readonly email: string;
}

/** @throws CognitoError InvalidParameterException, if the username is no address, or not the given one. */
export function readNewAttributes(username: string, given: AttributeChanges): NewAttributes {
  if (!z.email().safeParse(username).success)
    throw invalidParameter('Username should be an email.');
  const { email = username, emailVerified, attributes } = given;
  if (email !== username) {
    throw invalidParameter('The email attribute must be the same as the username.');
  }
  return { email, emailVerified, attributes: withoutEmpty(attributes) };
}
