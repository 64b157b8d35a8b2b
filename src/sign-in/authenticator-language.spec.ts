import { translations } from '@aws-amplify/ui-angular';
import { I18n } from 'aws-amplify/utils';
import { speakInAuthenticator } from './authenticator-language';

/** What is for ways to sign in that the app does not offer. */
const UNUSED =
  /Amazon|Apple|Facebook|Google|SMS|Texted|texted|[Pp]hone|TOTP\)|Username|username|Birthdate|Website|Profile|Nickname|Middle|Family|Given|Preferred|^or$|Setup |MFA Type|Email Message|Email Code|Create a new account|^Forgot password/;

describe('speakInAuthenticator', () => {
  afterEach(() => speakInAuthenticator('en'));

  it('leaves nothing of Amplify’s English in Spanish', () => {
    speakInAuthenticator('es');
    const texts = Object.keys(translations['en'] ?? {}).filter((text) => !UNUSED.test(text));
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => I18n.get(text) === text)).toEqual([]);
  });

  for (const text of [
    'Incorrect username or password.',
    'Invalid verification code provided, please try again.',
    'Password must have at least 12 characters',
    'Attempt limit exceeded, please try after some time.',
  ]) {
    it(`says “${text}” in Spanish`, () => {
      speakInAuthenticator('es');
      expect(I18n.get(text)).not.toBe(text);
    });
  }

  it('speaks English again', () => {
    speakInAuthenticator('es');
    speakInAuthenticator('en');
    expect(I18n.get('Sign In')).toBe('Sign in');
    expect(I18n.get('Submit')).toBe('Set new password');
  });

  it('says in English too what went wrong, and names the email as the form does', () => {
    speakInAuthenticator('en');
    expect(I18n.get('Incorrect username or password.')).toBe(
      'The email or the password is not correct.',
    );
  });
});
