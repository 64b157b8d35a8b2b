import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PasswordChallenges } from './password-challenges.ts';
import { Strangers } from './strangers.ts';

describe('the challenges that are open', () => {
  it('are forgotten, the oldest first, where there are too many', () => {
    const challenges = new PasswordChallenges({
      poolName: '4wVbT0xYz',
      strangers: new Strangers('secret'),
      maxOpen: 2,
      lifetime: 1000,
      clock: () => 0,
    });
    const names = ['ada', 'bob', 'eve'];
    const blocks = names.map((name) => challenges.start(undefined, name, 2n).SECRET_BLOCK);
    const answers = blocks.map((secretBlock) =>
      challenges.answer({ secretBlock, timestamp: '', signature: '' }),
    );
    assert.deepEqual(
      answers.map((answer) => answer?.proved),
      [undefined, false, false],
    );
  });
});
