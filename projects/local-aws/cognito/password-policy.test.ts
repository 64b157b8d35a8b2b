import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertPasswordPolicy, defaultPasswordPolicy } from './password-policy.ts';

describe('assertPasswordPolicy', () => {
  const refused: readonly (readonly [password: string, complaint: string])[] = [
    ['Aa1!567', 'Password not long enough'],
    ['aaaaaa1!', 'Password must have uppercase characters'],
    ['AAAAAA1!', 'Password must have lowercase characters'],
    ['Aaaaaaa!', 'Password must have numeric characters'],
    ['Aaaaaaa1', 'Password must have symbol characters'],
    ['Aaaaaaa1 ', 'Password must have symbol characters'],
  ];
  for (const [password, complaint] of refused) {
    it(`refuses ${JSON.stringify(password)}: ${complaint}`, () => {
      assert.throws(() => assertPasswordPolicy(password, defaultPasswordPolicy), {
        name: 'InvalidPasswordException',
        message: `Password did not conform with policy: ${complaint}`,
      });
    });
  }

  for (const symbol of '^$*.[]{}()?"!@#%&/\\,><\':;|_~`+=-') {
    it(`takes ${symbol} for a symbol`, () =>
      assertPasswordPolicy(`Aaaaaa1${symbol}`, defaultPasswordPolicy));
  }
});
