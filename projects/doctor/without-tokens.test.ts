import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrong } from './finding.ts';
import { withoutTokens } from './without-tokens.ts';

const header = Buffer.from('{"alg":"RS256"}').toString('base64url');
const payload = Buffer.from('{"sub":"ada"}').toString('base64url');

describe('withoutTokens', () => {
  for (const [title, text] of [
    ['a token', `${header}.${payload}.c2lnbmF0dXJl`],
    ['an unsigned token', `${header}.${payload}.`],
    ['a token that was cut off', `${header}.${payload}`],
    ['a token inside of other text', `error_description="no ${header}.${payload}.c2ln here"`],
    ['several tokens', `${header}.${payload}.a ${header}.${payload}.b`],
  ] as const) {
    it(`takes out ${title}, wherever it stands`, () => {
      const finding = withoutTokens({
        check: 'check',
        title: 'title',
        ...wrong(text, { cause: text, change: text }),
      });
      assert.doesNotMatch(JSON.stringify(finding), new RegExp(payload));
      assert.match(finding.seen, /<token>/);
    });
  }

  it('takes out parts of known tokens, whatever they look like', () => {
    const known = `${Buffer.from('{ "alg": "RS256" }').toString('base64url')}.${payload}.c2lnbmF0dXJl`;
    const [start = '', , signature = ''] = known.split('.');
    const seen = `signature ${signature} of ${start} is bad; claims ${payload}`;
    const finding = withoutTokens({ check: 'check', title: 'title', verdict: 'sound', seen }, [
      known,
    ]);
    assert.equal(finding.seen, 'signature <token> of <token> is bad; claims <token>');
  });

  it('takes out control characters, which terminals obey', () => {
    const seen = 'a\u001b[2Jb\r\nc';
    const finding = withoutTokens({ check: 'check', title: 'title', verdict: 'sound', seen });
    assert.equal(finding.seen, 'a�[2Jb��c');
  });

  it('leaves everything else as it is', () => {
    const finding = {
      check: 'a',
      title: 'b',
      verdict: 'sound',
      seen: 'GET /api/v1.0 → 200',
    } as const;
    assert.deepEqual(withoutTokens(finding), finding);
  });
});
