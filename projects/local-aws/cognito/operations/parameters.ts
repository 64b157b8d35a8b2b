import { z } from 'zod';

// The constraints of the API model: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/

/** The app client that a request is made for. */
export const clientId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+]+$/);

/** An email address or a `sub`. */
export const username = z.string().min(1).max(128);

export const password = z
  .string()
  .max(256)
  .regex(/^\S(.*\S)?$/);

/** A code that the user typed. */
export const confirmationCode = z.string().min(1).max(2048).regex(/^\S+$/);

export const accessToken = z.string().regex(/^[\w=.-]+$/);

export const refreshToken = z.string().regex(/^[\w=.-]+$/);

/** Names a sign-in under way. */
export const session = z.string().min(20).max(2048);

export const attributeName = z.string().min(1).max(32);

/** What codes can be sent for. */
export const verifiableAttribute = z.literal('email', {
  error: 'Member must satisfy enum value set: [email]',
});

/** Attributes as the protocol carries them, not yet checked against the pool's schema. */
export const attributeList = z.array(
  z.object({ Name: attributeName, Value: z.string().max(2048) }),
);
