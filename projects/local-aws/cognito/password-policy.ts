import { CognitoError } from './cognito-error.ts';

/** What passwords have to be like. */
export interface PasswordPolicy {
  /** From 6 to 99. */
  readonly minimumLength: number;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  /** How long a user can sign in with a password of an administrator's: from 1 to 365. */
  readonly temporaryPasswordValidityDays: number;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
export const defaultPasswordPolicy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
};

/** The characters that Cognito takes for symbols; a space counts between other characters only. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`+=-]|(?<=\S) (?=\S)/;

const rules: readonly (readonly [
  breaks: (password: string, policy: PasswordPolicy) => boolean,
  complaint: string,
])[] = [
  [(password, { minimumLength }) => password.length < minimumLength, 'Password not long enough'],
  [
    (password, { requireUppercase }) => requireUppercase && !/[A-Z]/.test(password),
    'Password must have uppercase characters',
  ],
  [
    (password, { requireLowercase }) => requireLowercase && !/[a-z]/.test(password),
    'Password must have lowercase characters',
  ],
  [
    (password, { requireNumbers }) => requireNumbers && !/\d/.test(password),
    'Password must have numeric characters',
  ],
  [
    (password, { requireSymbols }) => requireSymbols && !symbol.test(password),
    'Password must have symbol characters',
  ],
];

/** @throws CognitoError InvalidPasswordException naming the first rule that is broken */
export function assertPasswordPolicy(password: string, policy: PasswordPolicy): void {
  const broken = rules.find(([breaks]) => breaks(password, policy));
  if (!broken) return;
  const message = `Password did not conform with policy: ${broken[1]}`;
  throw new CognitoError('InvalidPasswordException', message);
}
