import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PasswordAttempts } from './password-attempts.ts';

const minute = 60_000;

describe('wrong passwords', () => {
  let now: number;
  let attempts: PasswordAttempts;

  beforeEach(() => {
    now = Date.UTC(2026, 0, 5);
    attempts = new PasswordAttempts(() => now);
  });

  /** @returns for how many ms the next failure locks the user out. */
  function failAndWait(): number {
    attempts.fail('ada');
    const begun = now;
    while (attempts.isLocked('ada')) now += 500;
    return now - begun;
  }

  it('lock out from the fifth on, twice as long each time, for 15 minutes at the most', () => {
    const lockouts = Array.from({ length: 17 }, failAndWait);
    const seconds = [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900];
    assert.deepEqual(
      lockouts,
      seconds.map((each) => each * 1000),
    );
  });

  it('lock out nobody else', () => {
    for (let count = 0; count < 5; count++) attempts.fail('ada');
    assert.equal(attempts.isLocked('ada'), true);
    assert.equal(attempts.isLocked('bob'), false);
  });

  it('are forgiven by a right password', () => {
    for (let count = 0; count < 4; count++) attempts.fail('ada');
    attempts.succeed('ada');
    assert.equal(failAndWait(), 0);
  });

  it('are forgotten after 15 quiet minutes, not before', () => {
    for (let count = 0; count < 5; count++) failAndWait();
    now += 14 * minute;
    assert.equal(failAndWait(), 2000);
    now += 15 * minute;
    assert.equal(failAndWait(), 0);
  });

  it('of a time that a wrong clock showed lock nobody out when it is right again', () => {
    for (let count = 0; count < 5; count++) attempts.fail('ada');
    now -= 24 * 60 * minute;
    assert.equal(attempts.isLocked('ada'), false);
    assert.equal(failAndWait(), 0);
  });

  it('of 10,000 other names free nobody from a lockout, nor from four failures', () => {
    for (let count = 0; count < 4; count++) attempts.fail('bob');
    for (let count = 0; count < 5; count++) attempts.fail('ada');
    for (let name = 0; name < 10_100; name++) attempts.fail(`made-up-${name}`);
    assert.equal(attempts.isLocked('ada'), true);
    attempts.fail('bob');
    assert.equal(attempts.isLocked('bob'), true);
  });

  it('are forgotten, where there are too many names, of those first whose time is over', () => {
    for (let name = 0; name < 10_000; name++) {
      attempts.fail(`old-${name}`);
      attempts.fail(`old-${name}`);
    }
    now += 15 * minute;
    for (let name = 0; name < 4; name++) {
      for (const each of ['ada', 'bob']) attempts.fail(each);
    }
    assert.deepEqual([failAndWait(), attempts.isLocked('bob')], [1000, false]);
  });
});
