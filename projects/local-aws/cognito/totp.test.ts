import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTotpSecret, findTotpStep, toBase32, totpCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890').toString('hex');

describe('a time-based one-time password', () => {
  // RFC 6238, appendix B, of whose eight digits these are the last six.
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    it(`is ${code} at ${seconds} s, as RFC 6238 has it`, () => {
      assert.equal(totpCode(secret, seconds * 1000), code);
    });
  }

  const now = 1_234_567_890_000;
  const step = Math.floor(now / 30_000);

  it('counts in the step before and after its own, not further', () => {
    const found = [-2, -1, 0, 1, 2].map((away) =>
      findTotpStep(secret, totpCode(secret, now + away * 30_000), now),
    );
    assert.deepEqual(found, [undefined, step - 1, step, step + 1, undefined]);
  });

  for (const code of ['', '5924', '0005924', '005925', '００５９２４', ' 05924']) {
    it(`is not ${JSON.stringify(code)}`, () => {
      assert.equal(findTotpStep(secret, code, now), undefined);
    });
  }

  it('has secrets of 32 bytes, each its own, in Base 32', () => {
    assert.match(toBase32(createTotpSecret()), /^[A-Z2-7]{52}$/);
    assert.notEqual(createTotpSecret(), createTotpSecret());
    // RFC 4648, section 10.
    assert.equal(toBase32(Buffer.from('foobar').toString('hex')), 'MZXW6YTBOI');
    assert.equal(toBase32(Buffer.from('foob').toString('hex')), 'MZXW6YQ');
  });
});
