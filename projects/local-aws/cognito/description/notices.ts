import { isUnsupportedFlow } from './described-app-client.ts';
import { isUnset } from './told-keys.ts';

interface Notice {
  /** The keys that lead to a value. */
  readonly path: readonly string[];
  /** Default: whatever says something. */
  readonly applies?: (value: unknown) => boolean;
  readonly text: string;
}

const includes = (wanted: (member: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.some(wanted);

/** What a pool has that is missing here, and that most apps can do without. */
const notices: readonly Notice[] = [
  {
    path: ['UserPool', 'Policies', 'SignInPolicy', 'AllowedFirstAuthFactors'],
    applies: includes((factor) => factor !== 'PASSWORD'),
    text: 'users sign in by password alone',
  },
  { path: ['UserPool', 'SmsConfiguration'], text: 'no text messages are sent' },
  {
    path: ['UserPool', 'AutoVerifiedAttributes'],
    applies: includes((name) => name !== 'email'),
    text: 'no phone number is confirmed',
  },
  {
    path: ['UserPool', 'UsernameAttributes'],
    applies: includes((name) => name !== 'email'),
    text: 'nobody signs in by a phone number',
  },
  {
    path: ['UserPool', 'VerificationMessageTemplate', 'DefaultEmailOption'],
    applies: (option) => option === 'CONFIRM_WITH_LINK',
    text: 'a code is printed, no link',
  },
  {
    path: ['UserPool', 'AccountRecoverySetting', 'RecoveryMechanisms'],
    applies: (mechanisms) =>
      mechanisms !== undefined && !JSON.stringify(mechanisms).includes('"verified_email"'),
    text: 'a password is reset by a code to the email address',
  },
  {
    path: ['UserPool', 'IssuerConfiguration', 'Type'],
    applies: (type) => type === 'UPDATED',
    text: 'tokens name the issuer in the original form',
  },
  {
    path: ['UserPool', 'UserPoolAddOns', 'AdvancedSecurityMode'],
    applies: (mode) => mode === 'ENFORCED',
    text: 'no sign-in is judged by its risk',
  },
  { path: ['UserPool', 'Domain'], text: 'there are no hosted pages' },
  { path: ['UserPool', 'CustomDomain'], text: 'there are no hosted pages' },
  {
    path: ['UserPoolClient', 'ExplicitAuthFlows'],
    applies: includes((flow) => isUnsupportedFlow(String(flow))),
    text: 'of these, there are sign-in by SRP and by password, and refresh',
  },
  {
    path: ['UserPoolClient', 'AllowedOAuthFlowsUserPoolClient'],
    text: 'there are no hosted pages',
  },
  {
    path: ['UserPoolClient', 'SupportedIdentityProviders'],
    applies: includes((provider) => provider !== 'COGNITO'),
    text: 'users of other identity providers cannot sign in',
  },
];

/** @returns a line for each thing that the described pool has and that is missing here. */
export function noticesFor(description: unknown): readonly string[] {
  return notices
    .filter(({ path, applies = isSet }) => applies(valueAt(description, path)))
    .map(({ path, text }) => `${path.join('.')}: ${text}`);
}

const isSet = (value: unknown) => !isUnset(value);

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  );
}
