import assert from 'node:assert/strict';
import { createHmac, createPublicKey, randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createTimerApi, type TimerApi } from './app.ts';
import type { Fault } from './fault-log.ts';
import type { Identity } from './identity.ts';
import type { TaskStore } from './task-store.ts';
import { startTestUserPool, type TestUserPool } from './testing/user-pool.ts';
import { createTokenFence, type TokenFenceOptions } from './token-fence.ts';

const HOUR = 3_600_000;
const noStore = {} as TaskStore;

let pool: TestUserPool;
let otherPool: TestUserPool;
let faults: Fault[];

before(async () => {
  [pool, otherPool] = await Promise.all([startTestUserPool(), startTestUserPool()]);
});
after(() => Promise.all([pool.close(), otherPool.close()]));
beforeEach(() => {
  faults = [];
});

function api(options: Partial<TokenFenceOptions> = {}): TimerApi {
  const fence = createTokenFence({ ...pool, ...options });
  return createTimerApi({ store: noStore, fence, log: (fault) => faults.push(fault) });
}

async function identify(timerApi: TimerApi, authorization: string): Promise<Response> {
  return timerApi.fetch(
    new Request('http://timer-api/api/identity', { headers: { authorization } }),
  );
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Puts another header before a token's payload and signature. */
function withHeader(token: string, header: object): string {
  return [encode(header), ...token.split('.').slice(1)].join('.');
}

function withPayload(token: string, payload: object): string {
  const [header, , signature] = token.split('.');
  return [header, encode(payload), signature].join('.');
}

/** The classic confusion: an HMAC whose secret is the public key. */
async function hmacOfPublicKey(): Promise<string> {
  const { kid, ...key } = pool.publicKey();
  const secret = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const token = withHeader(await pool.accessToken(), { alg: 'HS256', kid });
  const input = token.slice(0, token.lastIndexOf('.'));
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Signed by another pool's key, which its header recommends, under the id of this pool's key. */
function underBorrowedKeyId(): Promise<string> {
  const { kid = '' } = pool.publicKey();
  return otherPool.accessToken({}, { kid, jwk: otherPool.publicKey(), jku: otherPool.jwksUri });
}

async function unsigned(): Promise<string> {
  const { kid } = pool.publicKey();
  return withHeader(await pool.accessToken(), { alg: 'none', kid });
}

async function changedOnTheWay(): Promise<string> {
  const token = await pool.accessToken();
  const payload = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  ) as object;
  return withPayload(token, { ...payload, sub: randomUUID() });
}

describe('the token fence', () => {
  it('admits an access token, with Bearer in any case or without it', async () => {
    const token = await pool.accessToken();
    for (const authorization of [`Bearer ${token}`, `bearer  ${token}`, token]) {
      assert.equal((await identify(api(), authorization)).status, 200);
    }
  });

  it('admits an ID token where that is the use it wants, and then no access token', async () => {
    const timerApi = api({ tokenUse: 'id' });
    const answer = await identify(timerApi, await pool.idToken({ 'cognito:groups': ['admins'] }));
    const identity = (await answer.json()) as Identity;

    assert.equal(answer.status, 200);
    const { username, tokenUse, scopes, groups } = identity;
    assert.deepEqual([username, tokenUse, scopes, groups], ['ada', 'id', [], ['admins']]);
    assert.equal((await identify(timerApi, await pool.accessToken())).status, 401);
  });

  const past = seconds(Date.now() - HOUR);
  const refused: readonly (readonly [string, () => Promise<string> | string, RegExp])[] = [
    ['an empty header', () => '', /^Bearer$/],
    ['no token after Bearer', () => 'Bearer ', /^Bearer$/],
    ['garbage', () => 'Bearer garbage', /^Bearer$/],
    ['Basic credentials', () => 'Basic YWRhOnNlY3JldA==', /^Bearer$/],
    ['two tokens', async () => `${await pool.accessToken()}, x.y.z`, /^Bearer$/],
    ['three dots of nonsense', () => 'Bearer a.b.c', /not valid/],
    ['a huge token', () => `Bearer ${'a'.repeat(8000)}.b.c`, /not valid/],
    ['an expired token', () => pool.accessToken({ exp: past }), /has expired/],
    ['a token that never expires', () => pool.accessToken({ exp: undefined }), /not valid/],
    ['a token for later', () => pool.accessToken({ nbf: past + 7200 }), /not valid/],
    ['a token without a subject', () => pool.accessToken({ sub: undefined }), /not valid/],
    ['a token of another pool', () => otherPool.accessToken(), /not valid/],
    ['a token of another issuer', () => pool.accessToken({ iss: 'https://evil' }), /not valid/],
    ['a token for another client', () => pool.accessToken({ client_id: 'x' }), /another client/],
    ['a token for no client', () => pool.accessToken({ client_id: undefined }), /another client/],
    ['an ID token', () => pool.idToken(), /wrong use/],
    ['a token of no use', () => pool.accessToken({ token_use: undefined }), /wrong use/],
    ['an unsigned token', unsigned, /not valid/],
    ['a token that brings its own key', underBorrowedKeyId, /not valid/],
    ['a token changed on the way', changedOnTheWay, /not valid/],
    ['a public key used as a secret', hmacOfPublicKey, /not valid/],
  ];

  for (const [what, credentials, challenge] of refused) {
    it(`refuses ${what}`, async () => {
      const authorization = await credentials();
      const answer = await identify(api(), authorization);
      const text = await answer.text();

      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.match(answer.headers.get('www-authenticate') ?? '', challenge);
      assert.deepEqual(faults, []);
      if (authorization.length > 20) assert.ok(!text.includes(authorization.slice(-20)));
    });
  }

  it('refuses a token once its clock has passed the expiry', async () => {
    let now = Date.now();
    const timerApi = api({ clock: () => now });
    const token = await pool.accessToken({ exp: seconds(now + HOUR) });

    assert.equal((await identify(timerApi, token)).status, 200);
    now += HOUR + 1000;
    assert.equal((await identify(timerApi, token)).status, 401);
  });

  it('admits by its clock a token that expired long ago', async () => {
    const then = Date.parse('2020-01-01T00:00:00Z');
    const token = await pool.accessToken({ iat: seconds(then), exp: seconds(then + HOUR) });
    assert.equal((await identify(api({ clock: () => then }), token)).status, 200);
  });

  it('fetches the pool’s keys once for many requests', async () => {
    const timerApi = api();
    const token = await pool.accessToken();
    const earlier = pool.downloads();
    await Promise.all([1, 2, 3].map(() => identify(timerApi, token)));
    await identify(timerApi, token);
    assert.equal(pool.downloads() - earlier, 1);
  });

  it('asks the issuer for its keys where it is told of no other place', async (t) => {
    const { fetch } = globalThis;
    const asked: unknown[] = [];
    t.mock.method(globalThis, 'fetch', (address: string, init: RequestInit) => {
      asked.push(address);
      return fetch(pool.jwksUri, init);
    });
    const answer = await identify(api({ jwksUri: undefined }), await pool.accessToken());
    assert.equal(answer.status, 200);
    assert.deepEqual(asked, [
      `https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}/.well-known/jwks.json`,
    ]);
  });

  it('learns of a new key at once', async () => {
    const timerApi = api();
    await identify(timerApi, await pool.accessToken());
    await pool.rotateKey();
    assert.equal((await identify(timerApi, await pool.accessToken())).status, 200);
  });

  it('asks the pool once for keys that do not exist, however many are named', async () => {
    const timerApi = api();
    await identify(timerApi, await pool.accessToken());
    const earlier = pool.downloads();
    for (let index = 0; index < 5; index++) {
      const token = await pool.accessToken({}, { kid: randomUUID() });
      assert.equal((await identify(timerApi, token)).status, 401);
    }
    assert.equal(pool.downloads() - earlier, 1);
  });

  it('trusts a withdrawn key for two hours at most', async () => {
    let now = Date.now();
    const timerApi = api({ clock: () => now });
    const token = await pool.accessToken({ exp: seconds(now + 5 * HOUR) });
    assert.equal((await identify(timerApi, token)).status, 200);

    await pool.rotateKey();
    now += 2 * HOUR;
    assert.equal((await identify(timerApi, token)).status, 401);
  });

  it('learns within two hours of a new key under an old id', async () => {
    let now = Date.now();
    const timerApi = api({ clock: () => now });
    await pool.rotateKey('kept');
    await identify(timerApi, await pool.accessToken());

    await pool.rotateKey('kept');
    now += 2 * HOUR;
    const token = await pool.accessToken({ exp: seconds(now + HOUR) });
    assert.equal((await identify(timerApi, token)).status, 200);
  });

  for (const [what, answer] of [
    ['an error', { status: 500, body: '' }],
    ['a page', { status: 200, body: '<html>' }],
    ['no key set', { status: 200, body: '{"keys":"none"}' }],
  ] as const) {
    it(`does not blame the token where the pool answers with ${what}, and recovers`, async () => {
      const timerApi = api();
      const token = await pool.accessToken();
      pool.answerWith(answer);
      const unavailable = await identify(timerApi, token);

      assert.equal(unavailable.status, 503);
      assert.equal(unavailable.headers.get('retry-after'), '1');
      assert.equal(unavailable.headers.get('www-authenticate'), null);
      assert.equal(faults.length, 1);
      assert.ok(!JSON.stringify(faults).includes(token));

      pool.answerWith(undefined);
      assert.equal((await identify(timerApi, token)).status, 200);
    });
  }

  it('refuses to start for a user pool id that is none', () => {
    assert.throws(() => api({ userPoolId: 'my-pool' }), /Invalid Cognito User Pool ID: my-pool/);
  });
});
