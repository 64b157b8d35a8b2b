import type { Behaviours } from '../conformance/behaviours.ts';

/** How the stand-in for a user pool behaves. */
export const behaviours: Behaviours = {
  'amplify.test.ts': [
    [
      'The unmodified aws-amplify signs up, in and out, refreshes, resets and deletes',
      'T',
      'the unmodified aws-amplify',
    ],
    [
      'Claims of access and ID token; 60 minutes',
      'D',
      'the unmodified aws-amplify › gets tokens with the claims of Cognito',
    ],
    [
      'The events that Amplify tells its listeners of, in their order',
      'T',
      'the unmodified aws-amplify › tells its listeners what happens in the order in which it does',
    ],
    [
      'A refresh token lives 30 days',
      'D',
      'the unmodified aws-amplify › loses the session when the refresh token is 30 days old',
    ],
  ],
  'srp.test.ts': [['SRP with 3072 bits, and its padding', 'S', 'deriveSessionKey']],
  'sign-in.test.ts': [
    ['Hostile values of SRP and old challenges are refused', 'S', 'sign-in by SRP'],
    [
      'Sign-in does not tell whether an address is registered',
      'D',
      'sign-in by SRP › answers for somebody unknown as for a wrong password',
    ],
    [
      'Wrong passwords of ChangePassword count as those of sign-ins; AWS documents 5 attempts an hour',
      'U',
      'sign-in by SRP › counts wrong passwords of ChangePassword too',
    ],
  ],
  'password-attempts.test.ts': [
    [
      'The fifth wrong password locks out for 1 s, each further one twice as long, up to 15 min',
      'D',
      'wrong passwords › lock out from the fifth on, twice as long each time, for 15 minutes at the most',
    ],
  ],
  'user-lookup.test.ts': [
    [
      'PreventUserExistenceErrors `LEGACY`: UserNotFoundException tells who exists',
      'D',
      'an app client with PreventUserExistenceErrors LEGACY',
    ],
  ],
  'user-pool-settings.test.ts': [
    [
      'USER_PASSWORD_AUTH, if the app client has it; flows that it has not are refused',
      'D',
      'the settings of the pool › let users sign in by the password itself, where the app client has that flow',
    ],
    [
      'Sign-up by administrators alone, if so set',
      'D',
      'the settings of the pool › leave sign-up to administrators, if so asked',
    ],
    [
      'A temporary password counts for 7 days, or as many as the policy says',
      'D',
      'the settings of the pool › end the time of a temporary password',
    ],
    [
      'AuthSessionValidity: each step of a sign-in has 3 minutes, or up to 15',
      'D',
      'the settings of the pool › give users the time for each step that the app client has',
    ],
    [
      'ReadAttributes: custom attributes are in the ID token and in GetUser only if they are named',
      'D',
      'the settings of the pool › show the app what it may read, custom attributes only if they are named',
    ],
  ],
  'password-policy.test.ts': [
    ['The password policy, by default 8 characters of four kinds', 'D', 'assertPasswordPolicy'],
  ],
  'attribute-values.test.ts': [
    [
      'Attributes hold texts, numbers, dates or truth values, within bounds; the wording is **U**',
      'D, U',
      'the values of an attribute',
    ],
  ],
  'description/read-pool-description.test.ts': [
    [
      'A pool as `describe-user-pool` prints it is run with its settings',
      'D',
      'the description of a user pool › is what AWS’s command line prints, and makes a pool of the same settings',
    ],
  ],
  'sudden-death.test.ts': [
    [
      'What the pool has answered survives `kill -9` at any moment',
      'T',
      'sudden death › of a busy pool loses nobody who was told of, and no session (seed 20260105)',
    ],
  ],
  'app-client.test.ts': [
    [
      "Settings of the app client: lifetimes of tokens, in AWS's ranges",
      'D',
      'the settings of the app client',
    ],
  ],
  'refresh-token-rotation.test.ts': [
    [
      'With rotation every refresh brings a new refresh token and ends the last one',
      'D',
      'a pool that rotates refresh tokens › gives a new refresh token of the same session each time, and takes each once',
    ],
    [
      'Grace of 0–60 s from the first use; that it brings one more refresh token is **U**',
      'D, U',
      'a pool that rotates refresh tokens › takes a replaced refresh token for its grace period, counted from its first use',
    ],
    [
      'With rotation the lifetime counts from the sign-in',
      'D',
      'a pool that rotates refresh tokens › ends the session 30 days after the sign-in, however often it was refreshed',
    ],
  ],
  'user-pool-app.test.ts': [
    [
      'Key set and discovery',
      'D',
      'the user pool on the wire › serves keys and discovery that verify its tokens',
    ],
  ],
  'confirmation-codes.test.ts': [
    ['Codes live 24 h', 'D', 'a confirmation code › ends after 24 hours'],
    [
      'Codes for a password live 1 h',
      'D',
      'a confirmation code › for a password ends after one hour',
    ],
    [
      'Wrong codes lock out as wrong passwords do, those of a new code too; AWS documents 15 attempts an hour, and 5–20 for a password',
      'U',
      'a confirmation code › locks out at the fifth wrong one, though a new one is sent',
    ],
    ['Each purpose has a code of its own', 'U', 'a confirmation code › is for its purpose alone'],
    [
      'A wrong code does not tell whether there is such a user; AWS documents ExpiredCodeException for one who asked for none',
      'U',
      'a confirmation code › does not tell by what is answered to wrong ones whether there is such a user',
    ],
    [
      'ForgotPassword does not tell whether an address is registered',
      'D',
      'a confirmation code › does not tell by ForgotPassword in which case the address was registered',
    ],
  ],
  'admin/administrators.test.ts': [
    [
      'Administrators create, read, change, list and delete users, by the AWS SDK',
      'T',
      "administrators, by AWS's own client",
    ],
    [
      'NEW_PASSWORD_REQUIRED after a temporary password, with the attributes that are missing',
      'D',
      "administrators, by AWS's own client › invite a user by a temporary password, which the user has to change",
    ],
    [
      '`cognito:groups` in both tokens; that they stand in the order of joining is **U**',
      'D, U',
      "administrators, by AWS's own client › put users into groups, which both tokens name from the next refresh on",
    ],
    [
      'Immutable custom attributes stay, for administrators too',
      'D',
      "administrators, by AWS's own client › change attributes, but none that is immutable",
    ],
    [
      'An address that an administrator changes counts once its code has come, or at once if they say that it is verified',
      'D',
      "administrators, by AWS's own client › change an address once its code has come, or at once if they say that it is verified",
    ],
    [
      'Attributes that the app client may not write are refused',
      'D',
      "administrators, by AWS's own client › leave a user no right to write by the new password what is not theirs",
    ],
  ],
  'aws-signature.test.ts': [
    [
      'Signature Version 4 binds body, time and operation; the errors are **U**',
      'D, U',
      'the operations for administrators',
    ],
  ],
  'user-attributes.test.ts': [
    [
      'A new email address counts once its code has come, and the last one until then',
      'D',
      'the attributes that users write › change the address to sign in with, once its code has come',
    ],
    [
      'Who else has an address is not told before its code has come',
      'U',
      'the attributes that users write › tell who else has an address only to who reads its mail',
    ],
  ],
  'totp.test.ts': [
    ['TOTP by RFC 6238: SHA-1, 30 s, six digits', 'D, M', 'a time-based one-time password'],
    [
      'A code counts in the step before and after its own',
      'D',
      'a time-based one-time password › counts in the step before and after its own, not further',
    ],
  ],
  'software-token.test.ts': [
    [
      'MFA by TOTP: set up, switched on and off, asked for at the sign-in, by aws-amplify',
      'D',
      'MFA by an authenticator app › is asked for once the user has set it up and switched it on, and no more after',
    ],
    [
      'MFA_SETUP on the way in where the pool demands MFA',
      'D',
      'MFA by an authenticator app › is set up on the way in where the pool demands it, and cannot be switched off',
    ],
    [
      'A session of a sign-in lives three minutes',
      'D',
      'MFA by an authenticator app › ends the time for a code after three minutes',
    ],
    [
      'Each code counts once; that another may be tried in the same session after a wrong one is **U**',
      'M, U',
      'MFA by an authenticator app › lets a user try again after a wrong code, and takes each code once',
    ],
    [
      'Wrong codes lock out as wrong passwords do; the error is **U**',
      'D, U',
      'MFA by an authenticator app › locks out whoever knows the password and guesses codes, in however many sign-ins',
    ],
  ],
  'operations/operation.test.ts': [
    [
      'Errors: 400, `__type`, `x-amzn-errortype`; the wording of most messages is **U**',
      'D, U',
      'the operations › refuses SignUp with {}',
    ],
  ],
};
