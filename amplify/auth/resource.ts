import { defineAuth } from '@aws-amplify/backend';

/** The users: they sign up by email, a code confirms it, and they choose an authenticator app or none. */
export const auth = defineAuth({
  loginWith: { email: true },
  userAttributes: { fullname: { required: true, mutable: true } },
  multifactor: { mode: 'OPTIONAL', totp: true },
});
