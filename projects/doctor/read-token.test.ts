import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readToken } from './read-token.ts';

const token = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl';

describe('a token from the environment', () => {
  it('is read, with the blanks around it taken away', () => {
    assert.equal(readToken('T', { T: ` ${token}\n` }), token);
    assert.equal(readToken('T', { T: '' }), undefined);
    assert.equal(readToken('T', {}), undefined);
  });

  for (const text of [
    token.replace('.', '.\n'),
    `${token}.x`,
    `Bearer ${token}`,
    'a.b',
    `${token}é`,
  ]) {
    it(`is refused, and not shown, if it is no JWT: ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => readToken('T', { T: text }),
        ({ message }: Error) => message.startsWith('T holds no JWT') && !message.includes('eyJ'),
      );
    });
  }
});
