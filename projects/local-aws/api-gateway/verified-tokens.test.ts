import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createLocalJWKSet, exportJWK } from 'jose';
import type { KeySet } from './issuer-keys.ts';
import { clientId, now, startTestIssuer, type TestIssuer } from './testing/test-issuer.ts';
import { TokenFault, type TokenFaultKind } from './token-fault.ts';
import { rememberVerified } from './verified-tokens.ts';

const minute = 60_000;

let pool: TestIssuer;
let time: number;
let keys: () => Promise<KeySet>;
/** How many signatures were verified, or were about to be. */
let verifications: number;
let verify: ReturnType<typeof rememberVerified>;

before(async () => {
  pool = await startTestIssuer();
});
after(() => pool[Symbol.asyncDispose]());

beforeEach(async () => {
  time = now;
  verifications = 0;
  await fetchKeys('key-1');
  verify = remember();
});

function remember(capacity?: number) {
  const { issuer } = pool;
  const expectations = { issuer, audiences: [clientId], keys: () => keys(), clock: () => time };
  return rememberVerified(expectations, capacity);
}

/** Puts new keys in the place of those at hand, the pool's own under this id. */
async function fetchKeys(kid: string): Promise<void> {
  const jwk = { ...(await exportJWK(pool.publicKey)), kid, alg: 'RS256' };
  const find = createLocalJWKSet({ keys: [jwk] });
  const counted = (...args: Parameters<KeySet>) => {
    verifications += 1;
    return find(...args);
  };
  keys = () => Promise.resolve(counted);
}

const refuses = (token: string, kind: TokenFaultKind) =>
  assert.rejects(verify(token), (error) => error instanceof TokenFault && error.kind === kind);

describe('a token that was taken', () => {
  it('is known again, without another look at its signature', async () => {
    const token = await pool.token();
    const claims = await verify(token);
    assert.deepEqual(await verify(token), claims);
    assert.deepEqual(await verify(token), claims);
    assert.equal(verifications, 1);
  });

  it('is known again in the very second in which it is issued and becomes valid', async () => {
    const token = await pool.token({ iat: now / 1000, nbf: now / 1000 });
    await verify(token);
    await verify(token);
    assert.equal(verifications, 1);
  });

  it('does not vouch for another with its signature, or its claims', async () => {
    const token = await pool.token();
    const [header, claims, signature] = token.split('.');
    const [, otherClaims] = (await pool.token({ sub: 'somebody-else' })).split('.');
    const [, , otherSignature] = (await pool.token({ sub: 'somebody-else' })).split('.');
    await verify(token);
    await refuses([header, otherClaims, signature].join('.'), 'signature');
    await refuses([header, claims, otherSignature].join('.'), 'signature');
  });

  const times: readonly (readonly [what: string, by: number, kind: TokenFaultKind])[] = [
    ['expires all the same', 59 * minute, 'expired'],
    ['is not taken if the clock goes back to before it was issued', -2 * minute, 'issuedInFuture'],
  ];
  for (const [what, by, kind] of times) {
    it(what, async () => {
      const token = await pool.token();
      await verify(token);
      time += by;
      await refuses(token, kind);
      time = now;
      await verify(token);
    });
  }

  it('is not taken if the clock goes back to before it was valid', async () => {
    const token = await pool.token({ nbf: now / 1000, iat: undefined });
    await verify(token);
    time -= 1000;
    await refuses(token, 'notYetValid');
  });

  it('is verified anew with new keys, and not taken once its key is withdrawn', async () => {
    const token = await pool.token();
    await verify(token);
    await fetchKeys('key-1');
    await verify(token);
    assert.equal(verifications, 2);
    await fetchKeys('key-2');
    await refuses(token, 'key');
  });

  it('is bound to the keys that it was verified with, not those at hand a moment later', async () => {
    const token = await pool.token();
    const first = await keys();
    keys = async () => {
      await fetchKeys('key-2');
      return first;
    };
    await verify(token);
    await refuses(token, 'key');
  });

  it('is not taken while the keys cannot be had', async () => {
    const token = await pool.token();
    await verify(token);
    keys = () => Promise.reject(new TokenFault('jwks'));
    await refuses(token, 'jwks');
  });

  it('is forgotten for newer ones beyond the capacity', async () => {
    verify = remember(2);
    const tokens = await Promise.all(['a', 'b', 'c'].map((jti) => pool.token({ jti })));
    for (const token of tokens) await verify(token);
    for (const token of tokens.slice(1)) await verify(token);
    assert.equal(verifications, 3);
    await verify(tokens[0] ?? '');
    assert.equal(verifications, 4);
  });

  it('counts as a newer one when it was verified anew', async () => {
    verify = remember(2);
    const [first = '', second = '', third = ''] = await Promise.all(
      ['a', 'b', 'c'].map((jti) => pool.token({ jti })),
    );
    for (const token of [first, second]) await verify(token);
    await fetchKeys('key-1');
    for (const token of [second, first, third, first]) await verify(token);
    assert.equal(verifications, 5);
  });
});

describe('a token that was refused', () => {
  it('is looked at every time', async () => {
    const token = await pool.token({ client_id: 'another' });
    await refuses(token, 'audience');
    await refuses(token, 'audience');
    assert.equal(verifications, 2);
  });
});
