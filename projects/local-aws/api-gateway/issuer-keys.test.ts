import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveOnLoopback, type Fetch } from '../loopback-server.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { now, startTestIssuer } from './testing/test-issuer.ts';

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
});
