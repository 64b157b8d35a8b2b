import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { parseIdentitySource } from './identity-source.ts';
import { assertUnauthorized, invalidToken } from './testing/assert-unauthorized.ts';
import { openApi, returning } from './testing/open-api.ts';
import { startTestIssuer } from './testing/test-issuer.ts';
import { securedApi } from './testing/test-stack.ts';

const pool = await startTestIssuer();
const good = await pool.token();
after(() => pool[Symbol.asyncDispose]());

const asking = (identitySource: string) =>
  openApi(securedApi(pool.issuer, [], identitySource), returning({}), {
    issuerAddress: () => pool.address,
  });
const call = asking('$request.header.Authorization');

describe('the place of a token', () => {
  const bare = 'Bearer';
  const none: readonly string[] = [];
  for (const [what, values, path, challenge] of [
    ['none', none, '/', bare],
    ['an empty header', [''], '/', bare],
    ['the scheme alone', ['Bearer'], '/', bare],
    ['the scheme and spaces', ['Bearer   '], '/', bare],
    ['the query, where the header is asked for', none, `/?Authorization=${good}`, bare],
    ['another scheme', [`Basic ${good}`], '/', invalidToken('malformed')],
    ['the scheme twice', [`Bearer Bearer ${good}`], '/', invalidToken('malformed')],
    ['the scheme after it', [`${good}Bearer`], '/', invalidToken('signature')],
    ['the scheme with a tab', [`Bearer\t${good}`], '/', invalidToken('malformed')],
    ['a good one twice', [good, good], '/', invalidToken('malformed')],
    [
      'a good one after a bad one',
      ['Bearer bad', `Bearer ${good}`],
      '/',
      invalidToken('malformed'),
    ],
    ['a good one before an empty one', [`Bearer ${good}`, ''], '/', invalidToken('malformed')],
    ['a list of two', [`Bearer ${good}, Bearer ${good}`], '/', invalidToken('malformed')],
    [
      'both places, the good one in the query',
      ['Bearer bad'],
      `/?Authorization=${good}`,
      invalidToken('malformed'),
    ],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const headers = values.map((value): [string, string] => ['authorization', value]);
      await assertUnauthorized(await call(path, { headers }), challenge);
    });
  }

  it('is the header alone if that is asked for: one in the query changes nothing', async () => {
    const response = await call('/?Authorization=bad', { headers: { authorization: good } });
    assert.equal(response.status, 200);
  });

  it('is too small for 100,000 bytes: 431, good or not', async () => {
    for (const token of [await pool.token({ x: 'x'.repeat(75_000) }), 'x'.repeat(100_000)]) {
      const response = await call('/', { headers: { authorization: `Bearer ${token}` } });
      assert.equal(response.status, 431);
      assert.deepEqual(await response.json(), { message: 'Request Header Fields Too Large' });
    }
  });
});

describe('the identity source', () => {
  it('may be a parameter of the query, which must come once [U]', async () => {
    const callByQuery = asking('$request.querystring.token');
    assert.equal((await callByQuery(`/?token=${good}`)).status, 200);
    const twice = await callByQuery(`/?token=${good}&token=${good}`);
    await assertUnauthorized(twice, invalidToken('malformed'));
  });

  it('puts no token together from parts', async () => {
    const callByQuery = asking('$request.querystring.token');
    const inTwo = await callByQuery(`/?token=${good.slice(0, 9)}&token=${good.slice(9)}`);
    await assertUnauthorized(inTwo, invalidToken('malformed'));
  });

  it('is the parameter alone if that is asked for: the header is not looked at', async () => {
    const callByQuery = asking('$request.querystring.token');
    const headers = { authorization: `Bearer ${good}` };
    await assertUnauthorized(await callByQuery('/', { headers }), 'Bearer');
    const both = await callByQuery('/?token=bad', { headers });
    await assertUnauthorized(both, invalidToken('malformed'));
  });

  for (const source of [
    '$request.body.token',
    '$context.token',
    'Authorization',
    '',
    ' $request.header.Authorization',
    '$request.header.Authorization, $request.querystring.token',
  ]) {
    it(`is not "${source}"`, () => {
      const message = `"${source}" is not $request.header.<name> or $request.querystring.<name>`;
      assert.throws(() => parseIdentitySource(source), { name: 'SyntaxError', message });
    });
  }
});
