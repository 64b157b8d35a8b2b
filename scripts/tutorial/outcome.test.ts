import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { awaitOutcome, isOutcome } from './outcome.ts';

describe('the outcome that a page shows', () => {
  const same: readonly (readonly [expected: string, actual: string])[] = [
    ['HTTP/1.1 204', 'HTTP/1.1 204\r\n'],
    ['\na\n', 'a\n\n'],
    ['id: …', 'id: x1 (y)'],
    ['a\n…\nd', 'a\nd\n'],
    ['a\n…\nd', 'a\nb\nc\nd\n'],
    ['…\nd', 'a\nd'],
    ['a\n…', 'a\nb\nc\n'],
  ];
  for (const [expected, actual] of same) {
    it(`${JSON.stringify(expected)} is met by ${JSON.stringify(actual)}`, () => {
      assert.ok(isOutcome(expected, actual));
    });
  }

  const other: readonly (readonly [expected: string, actual: string])[] = [
    ['a', 'a\nb'],
    ['b', 'a\nb'],
    ['a', ''],
    ['a.c', 'abc'],
    ['id: …', 'id: x\ny'],
    ['a\nd', 'a\n\nd'],
    ['a\n…\nd', 'a\nb\nbd'],
  ];
  for (const [expected, actual] of other) {
    it(`${JSON.stringify(expected)} is not met by ${JSON.stringify(actual)}`, () => {
      assert.ok(!isOutcome(expected, actual));
    });
  }

  it('is waited for', async () => {
    const outputs = ['', 'a\n', 'a\nb\n'];
    const source = {
      hasEnded: false,
      get output() {
        return outputs.shift() ?? '';
      },
    };
    await awaitOutcome({ line: 1, text: 'a\nb' }, source);
    assert.equal(outputs.length, 0);
  });

  for (const [actual, line, said] of [
    ['a\nx\n', 11, 'b'],
    ['', 10, 'a'],
    ['a\nb\nc\n', 11, 'b'],
  ] as const) {
    it(`is told by the line from which on ${JSON.stringify(actual)} is another`, async () => {
      const waiting = awaitOutcome({ line: 9, text: '\na\nb' }, { output: actual, hasEnded: true });
      await assert.rejects(waiting, {
        message: `Line ${line} says\n${said}\nand the output is\n${actual.trim()}\n`,
      });
    });
  }
});
