import { signIn } from '../languages/en/sign-in';
import { signIn as spanish } from '../languages/es/sign-in';
import { describePasswordRules } from './password-rules';

describe('describePasswordRules', () => {
  for (const [policy, sentence] of [
    [{ min_length: 8 }, 'At least 8 characters.'],
    [
      { min_length: 12, require_lowercase: true, require_numbers: true, require_symbols: false },
      'At least 12 characters, with lower-case letters and numbers.',
    ],
    [{ min_length: 8, require_uppercase: true, require_symbols: true }, /upper.* and symbols\.$/],
    [undefined, /^$/],
  ] as const) {
    it(`is “${sentence}”`, () => {
      const outputs = { auth: { password_policy: policy } };
      expect(describePasswordRules(outputs, signIn.passwordRules, 'en')).toMatch(sentence);
    });
  }

  for (const [policy, sentence] of [
    [{ min_length: 8 }, 'Al menos 8 caracteres.'],
    [{ min_length: 8, require_numbers: true }, 'Al menos 8 caracteres, con números.'],
  ] as const) {
    it(`is “${sentence}” in Spanish`, () => {
      const outputs = { auth: { password_policy: policy } };
      expect(describePasswordRules(outputs, spanish.passwordRules, 'es')).toBe(sentence);
    });
  }
});
