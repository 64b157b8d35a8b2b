import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveOnLoopback, type Fetch } from '../loopback-server.ts';
import { createIssuerKeys, type UnknownKeyRule } from './issuer-keys.ts';
import { clientId, now, startTestIssuer } from './testing/test-issuer.ts';
import type { TokenFault } from './token-fault.ts';
import { verifyToken } from './token-verifier.ts';

const issuer = 'https://issuer.example';
const discovered: Fetch = (request) =>
  request.url.endsWith('openid-configuration')
    ? Response.json({ jwks_uri: `${issuer}/jwks` })
    : Response.json({ keys: [] });

/** Good documents, but for those who follow. */
const redirecting: Fetch = (request, connection) =>
  new URL(request.url).pathname.startsWith('/.well-known/')
    ? Response.redirect(request.url.replace('/.well-known/', '/moved/'), 302)
    : discovered(request, connection);

async function faultOf(app: Fetch): Promise<string> {
  const server = await serveOnLoopback(app, 0);
  const keys = createIssuerKeys({ issuer, address: server.url, clock: () => now });
  try {
    return await keys().then(
      () => 'none',
      (error: Error) => error.message,
    );
  } finally {
    await server.close();
  }
}

/** Discovers well, and gives this for the keys. */
const keysAre =
  (answer: () => Response): Fetch =>
  (request, connection) =>
    request.url.endsWith('/jwks') ? answer() : discovered(request, connection);

interface Time {
  now: number;
}

describe("an issuer's keys", () => {
  it('are fetched once in two hours, and once for all who ask at once [D]', async () => {
    await using pool = await startTestIssuer();
    let time = now;
    const keys = createIssuerKeys({ ...pool, clock: () => time });
    await Promise.all([keys(), keys(), keys()]);
    time += 2 * 3_600_000 - 1;
    await keys();
    assert.equal(pool.keyFetches(), 1);
    time += 1;
    await keys();
    assert.equal(pool.keyFetches(), 2);
  });

  it('are fetched again after a clock that was ahead is set back', async () => {
    await using pool = await startTestIssuer();
    let time = now + 10 * 365 * 86_400_000;
    const keys = createIssuerKeys({ ...pool, clock: () => time });
    await keys();
    time = now;
    await keys();
    await keys();
    assert.equal(pool.keyFetches(), 2);
  });

  it('are asked for again after a failure', async () => {
    let up = false;
    const server = await serveOnLoopback(
      (request, connection) =>
        up ? discovered(request, connection) : new Response(null, { status: 500 }),
      0,
    );
    const keys = createIssuerKeys({ issuer, address: server.url, clock: () => now });
    try {
      await assert.rejects(keys());
      up = true;
      await keys();
    } finally {
      await server.close();
    }
  });

  const discovery = 'OIDC discovery endpoint communication error';
  const jwks = 'JWKS communication error';
  const faults: readonly (readonly [what: string, app: Fetch, fault: string])[] = [
    ['well-formed documents', discovered, 'none'],
    ['discovery fails', () => new Response(null, { status: 500 }), discovery],
    ['discovery is no JSON', () => new Response('<html>'), discovery],
    ['discovery names no keys', () => Response.json({}), discovery],
    ['discovery redirects', redirecting, discovery],
    ['discovery never answers', () => new Promise(() => undefined), discovery],
    ['the keys fail', keysAre(() => new Response(null, { status: 404 })), jwks],
    ['the keys are no key set', keysAre(() => Response.json({ keys: {} })), jwks],
    [
      'the keys are too large',
      keysAre(() => Response.json({ keys: [], x: 'x'.repeat(15e4) })),
      jwks,
    ],
  ];
  for (const [what, app, fault] of faults) {
    it(`${what}: ${fault} [S]`, async () => {
      assert.equal(await faultOf(app), fault);
    });
  }

  it('cannot be had from an address where nobody listens', async () => {
    const server = await serveOnLoopback(discovered, 0);
    await server.close();
    const keys = createIssuerKeys({ issuer, address: server.url, clock: () => now });
    await assert.rejects(keys(), { message: discovery });
  });

  describe('that are rotated', () => {
    /** A gateway's keys, whose issuer changes to another key id right after they were fetched. */
    async function rotated(unknownKey: UnknownKeyRule | undefined, later: (time: Time) => void) {
      await using pool = await startTestIssuer();
      const { issuer } = pool;
      const time: Time = { now };
      const keys = createIssuerKeys({ ...pool, clock: () => time.now, unknownKey });
      const verify = (token: string) =>
        verifyToken(token, { issuer, audiences: [clientId], keys, clock: () => now });
      await verify(await pool.token());
      pool.rotate('key-2');
      later(time);
      const token = await pool.token({}, { kid: 'key-2' });
      const attempts = [token, token, token].map((it) =>
        verify(it).then(
          () => 'taken',
          ({ kind }: TokenFault) => kind,
        ),
      );
      const outcome = [...new Set(await Promise.all(attempts))].join(', ');
      return { outcome, fetches: pool.keyFetches() };
    }

    it('are not fetched for a key id that they do not have [U]', async () => {
      const { outcome, fetches } = await rotated(undefined, (time) => (time.now += 3_600_000));
      assert.deepEqual([outcome, fetches], ['key', 1]);
    });

    it('are fetched for it if told so, once for all and five minutes later at the soonest [U]', async () => {
      const soon = await rotated('fetched-again', (time) => (time.now += 299_999));
      assert.deepEqual([soon.outcome, soon.fetches], ['key', 1]);
      const late = await rotated('fetched-again', (time) => (time.now += 300_000));
      assert.deepEqual([late.outcome, late.fetches], ['taken', 2]);
    });
  });

  it('are fetched once for a hundred made-up key ids, and kept if that fails', async () => {
    await using pool = await startTestIssuer();
    const { issuer } = pool;
    let time = now;
    const keys = createIssuerKeys({ ...pool, clock: () => time, unknownKey: 'fetched-again' });
    const verify = (token: string) =>
      verifyToken(token, { issuer, audiences: [clientId], keys, clock: () => now });
    const good = await pool.token();
    await verify(good);
    time += 300_000;
    const forged = Array.from({ length: 100 }, (_, id) => pool.token({}, { kid: `made-up-${id}` }));
    for (const token of await Promise.all(forged)) await assert.rejects(verify(token));
    assert.equal(pool.keyFetches(), 2);
    pool.fail();
    time += 300_000;
    await assert.rejects(verify(await pool.token({}, { kid: 'made-up' })), { kind: 'discovery' });
    await verify(good);
  });

  it('stay in force while the issuer, asked for a made-up key id, keeps silent', async () => {
    await using pool = await startTestIssuer();
    const { issuer } = pool;
    const silence = Promise.withResolvers<Response>();
    const asked = Promise.withResolvers<void>();
    let silent = false;
    const relay = await serveOnLoopback(({ url }) => {
      if (!silent) return fetch(pool.address + new URL(url).pathname);
      asked.resolve();
      return silence.promise;
    }, 0);
    let time = now;
    const keys = createIssuerKeys({
      issuer,
      address: relay.url,
      clock: () => time,
      unknownKey: 'fetched-again',
    });
    const verify = (token: string) =>
      verifyToken(token, { issuer, audiences: [clientId], keys, clock: () => now });
    const good = await pool.token();
    try {
      await verify(good);
      silent = true;
      time += 300_000;
      const madeUp = verify(await pool.token({}, { kid: 'made-up' }));
      let over = false;
      const refused = assert.rejects(madeUp, { kind: 'discovery' }).finally(() => (over = true));
      await asked.promise;
      await Promise.all([verify(good), verify(good)]);
      assert.equal(over, false);
      silence.resolve(new Response(null, { status: 500 }));
      await refused;
      await verify(good);
    } finally {
      await relay.close();
    }
  });
});
