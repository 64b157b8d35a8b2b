import { CognitoError } from './cognito-error.ts';

const minimumLength = 8;

/** The characters that Cognito takes for symbols; a space counts between other characters only. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`+=-]|(?<=\S) (?=\S)/;

const rules: readonly (readonly [accepts: (password: string) => boolean, complaint: string])[] = [
  [(password) => password.length >= minimumLength, 'Password not long enough'],
  [(password) => /[A-Z]/.test(password), 'Password must have uppercase characters'],
  [(password) => /[a-z]/.test(password), 'Password must have lowercase characters'],
  [(password) => /\d/.test(password), 'Password must have numeric characters'],
  [(password) => symbol.test(password), 'Password must have symbol characters'],
];

/**
 * Cognito's default policy: 8 characters with upper case, lower case, a number and a symbol.
 *
 * @throws CognitoError InvalidPasswordException naming the first rule that is broken
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 */
export function assertPasswordPolicy(password: string): void {
  const broken = rules.find(([accepts]) => !accepts(password));
  if (!broken) return;
  const message = `Password did not conform with policy: ${broken[1]}`;
  throw new CognitoError('InvalidPasswordException', message);
}
