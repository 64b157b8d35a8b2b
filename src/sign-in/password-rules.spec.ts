import { signIn } from '../languages/en/sign-in';
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
});
