import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGracePeriod, readTokenValidity } from './app-client.ts';

describe('the settings of the app client', () => {
  it('are those of a new client in AWS by default', () => {
    assert.deepEqual(readTokenValidity(), { access: 3600, id: 3600, refresh: 2_592_000 });
  });

  it('take the shortest and longest that AWS takes', () => {
    for (const validity of [
      { access: 300, id: 300, refresh: 3600 },
      { access: 86_400, id: 86_400, refresh: 315_360_000 },
    ]) {
      assert.deepEqual(readTokenValidity(validity), validity);
    }
    for (const seconds of [0, 60]) {
      assert.equal(readGracePeriod({ retryGracePeriodSeconds: seconds }), seconds);
    }
  });

  for (const [setting, seconds] of [
    ['access', 299],
    ['access', 86_401],
    ['id', 300.5],
    ['refresh', 3599],
    ['refresh', 315_360_001],
    ['refresh', NaN],
  ] as const) {
    it(`refuse ${setting} tokens for ${seconds} s`, () => {
      assert.throws(() => readTokenValidity({ [setting]: seconds }), {
        name: 'RangeError',
        message: new RegExp(`^tokenValidity\\.${setting} takes .* not ${seconds}\\.$`),
      });
    });
  }

  for (const seconds of [-1, 61, 0.5]) {
    it(`refuse a grace period of ${seconds} s`, () => {
      assert.throws(() => readGracePeriod({ retryGracePeriodSeconds: seconds }), RangeError);
    });
  }
});
