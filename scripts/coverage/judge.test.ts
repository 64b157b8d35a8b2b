import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, percentOf, type FileCoverage } from './judge.ts';
import type { Part } from './parts.ts';

const part: Part = { name: 'Doors', files: [], branches: 50, lines: 50 };

/** A file of as many branches and lines as there are letters, of which those in upper case are run. */
function file(path: string, branches: string, lines: string): FileCoverage {
  const marks = (letters: string) =>
    [...letters].map((letter, index) => ({ line: index + 1, isRun: letter < 'a' }));
  return { path, branches: marks(branches), lines: marks(lines) };
}

void describe('a threshold', () => {
  it('holds where it is just met, over all files of the part', () => {
    assert.deepEqual(judge(part, [file('a.ts', 'AA', 'aa'), file('b.ts', 'bb', 'BB')]), []);
  });

  it('is broken by a branch too few, and says which', () => {
    const [complaint, ...others] = judge(part, [file('a.ts', 'Aaa', 'AA')]);
    assert.match(complaint ?? '', /^Doors: tests run 33\.3 % of the branches, .* 50 %/);
    assert.match(complaint ?? '', /Not run:\n {4}a\.ts:2\n {4}a\.ts:3$/);
    assert.deepEqual(others, []);
  });

  it('is broken by a line too few, and says where those that follow each other begin', () => {
    const [complaint] = judge(part, [file('a.ts', '', 'AaaAaa')]);
    assert.match(complaint ?? '', /Not run:\n {4}a\.ts:2\n {4}a\.ts:5$/);
  });

  it('names no more than forty places', () => {
    const [complaint] = judge(part, [file('a.ts', 'a'.repeat(50), '')]);
    assert.match(complaint ?? '', /a\.ts:40\n {4}… and 10 more$/);
  });

  it('of 100 % is not met by rounding', () => {
    assert.equal(percentOf(file('a.ts', 'a' + 'A'.repeat(9_999), '').branches), 99.9);
    assert.equal(percentOf([]), 100);
  });
});
