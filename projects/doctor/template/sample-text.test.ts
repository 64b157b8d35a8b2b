import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleText } from './sample-text.ts';

const alphabet = 'abcxyz0123456789ABC-_./:';

describe('sampleText', () => {
  for (const pattern of [
    '^[a-z0-9]{20,128}$',
    '^[\\w-]+_[0-9a-zA-Z]+$',
    '^vpc-[0-9a-f]{8}([0-9a-f]{9})?$',
    '^(?:https?://[a-z0-9-]+(\\.[a-z0-9-]+)*|none)(:[0-9]{1,5})?$',
    'arn:aws[\\w-]*:acm:[a-z]{2}-[a-z]+-\\d:\\d{12}:certificate/[\\w-]{36}',
    '[^a-z]+|',
    '\\d{3,}\\.\\d+?',
    '(?<year>2\\d{3})-[)(\\]0]',
    '.*',
  ]) {
    for (const repeats of [1, 12]) {
      it(`makes what ${pattern} matches, with ${repeats} of what may be repeated`, () => {
        assert.match(sampleText(pattern, { alphabet, repeats }), new RegExp(`^(?:${pattern})$`));
      });
    }
  }

  it('makes another one of other characters', () => {
    assert.equal(sampleText('[a-z]{2}', { alphabet: 'ab', repeats: 1 }), 'aa');
    assert.equal(sampleText('[a-z]{2}', { alphabet: 'ba', repeats: 1 }), 'bb');
  });

  for (const pattern of [
    '(',
    '[',
    '\\',
    '{2',
    '(?!a)b',
    '\\1',
    '*',
    '((((a*)*)*)*)*',
    'a{999999999}',
  ]) {
    it(`comes to an end with ${pattern}`, () => {
      assert.equal(typeof sampleText(pattern, { alphabet, repeats: 2 }), 'string');
    });
  }
});
