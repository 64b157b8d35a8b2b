import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyDiff } from './apply-diff.ts';

describe('applyDiff', () => {
  it('changes whole lines, wherever they stand', () => {
    assert.equal(applyDiff('a\nb\nc\n', '-b\n+B\n+B'), 'a\nB\nB\nc\n');
    assert.equal(applyDiff('a\nb\n', '-a\n+A'), 'A\nb\n');
    assert.equal(applyDiff('a\n\nb\n', ' a\n\n+x\n b'), 'a\n\nx\nb\n');
  });

  it('takes dollars for what they are', () => {
    assert.equal(applyDiff('key: GET\n', '-key: GET\n+key: $default $&'), 'key: $default $&\n');
  });

  for (const [text, where] of [
    ['ab\n', 'nowhere'],
    ['xa\n', 'nowhere'],
    ['a\nb\na\n', '2 times'],
  ] as const) {
    it(`refuses lines that stand ${where} in ${JSON.stringify(text)}`, () => {
      assert.throws(() => applyDiff(text, '-a\n+b'), new RegExp(`these lines ${where}`));
    });
  }
});
