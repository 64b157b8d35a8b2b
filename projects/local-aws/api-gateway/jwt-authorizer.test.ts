import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { generateKeyPair, generateSecret, SignJWT, UnsecuredJWT } from 'jose';
import { parseIdentitySource } from './identity-source.ts';
import { createJwtAuthorizer, type JwtAuthorizer } from './jwt-authorizer.ts';
import { Refusal } from './refusal.ts';
import {
  accessTokenClaims,
  clientId,
  now,
  startTestIssuer,
  userScope,
  type TestIssuer,
} from './testing/test-issuer.ts';

const seconds = now / 1000;
let pool: TestIssuer;
let authorize: JwtAuthorizer;

before(async () => {
  pool = await startTestIssuer();
  authorize = authorizerOf(pool);
});
after(() => pool[Symbol.asyncDispose]());

function authorizerOf(
  { issuer, address }: Pick<TestIssuer, 'issuer' | 'address'>,
  clock = () => now,
) {
  return createJwtAuthorizer(
    {
      issuer,
      audiences: ['another-client', clientId],
      identitySource: parseIdentitySource('$request.header.Authorization'),
    },
    { issuerAddress: () => address, clock },
  );
}

function carrying(...values: readonly string[]): Request {
  const headers = values.map((value): [string, string] => ['authorization', value]);
  return new Request('http://localhost/tasks', { headers });
}

async function refusalOf(authorization: Promise<unknown>): Promise<Response> {
  const error: unknown = await authorization.then(
    () => assert.fail('the token was taken'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error.toResponse();
}

describe('a JWT authorizer takes', () => {
  const takes: readonly (readonly [what: string, claims: Readonly<Record<string, unknown>>])[] = [
    ['an access token, by its client_id', {}],
    ['an ID token, by its aud [D]', { aud: clientId, client_id: undefined, token_use: 'id' }],
    ['a token for several audiences', { aud: ['x', clientId], client_id: undefined }],
    ['a token without iat and nbf', { iat: undefined }],
    ['a token that becomes valid this very second', { nbf: seconds, iat: seconds }],
    ['a token in its last second', { exp: seconds + 1 }],
  ];
  for (const [what, claims] of takes) {
    it(what, async () => {
      await authorize(carrying(`Bearer ${await pool.token(claims)}`), []);
    });
  }

  it('the bare token, and the scheme in any case [D]', async () => {
    const token = await pool.token();
    for (const value of [token, `bearer ${token}`, `BEARER  ${token}`]) {
      await authorize(carrying(value), []);
    }
  });

  for (const alg of ['RS384', 'RS512']) {
    it(`a token signed by ${alg}, if that is its key's algorithm [D]`, async () => {
      await using issuer = await startTestIssuer(alg);
      const takesAlg = authorizerOf(issuer);
      await takesAlg(carrying(await issuer.token()), []);
      await refusalOf(takesAlg(carrying(await issuer.token({}, { alg: 'RS256' })), []));
    });
  }
});

describe('a JWT authorizer refuses', () => {
  type Attack = () => Promise<readonly string[]>;
  const one = async (token: Promise<string>) => [`Bearer ${await token}`];
  const claiming =
    (claims: Readonly<Record<string, unknown>>): Attack =>
    () =>
      one(pool.token(claims));
  const part = async (index: number) => (await pool.token()).split('.')[index] ?? '';

  const issuerPrefix = 'https://cognito-idp.us-east-1.amazonaws.com/';
  const critical = { crit: ['exp2'], exp2: 1 };

  const attacks: readonly (readonly [what: string, attack: Attack, description: RegExp])[] = [
    ['no signature, alg none', () => Promise.resolve([unsecured()]), /signing method/],
    ['HS256 with the public key as secret', () => one(confused()), /signing method/],
    ['HS256 with a secret', () => one(symmetric()), /signing method/],
    ['an elliptic curve', () => one(elliptic()), /signing method/],
    ['PS256, which is RSA too', () => one(pool.token({}, { alg: 'PS256' })), /signing method/],
    ['no kid', () => one(pool.token({}, { kid: undefined })), /key id/],
    ['an unknown kid', () => one(pool.token({}, { kid: 'key-2' })), /key id/],
    ['a key that comes in the header', () => one(selfSigned()), /signature/],
    ['an unknown critical header', () => one(signed(critical, '{}')), /malformed/],
    ['a key of another pool', () => one(otherKey()), /signature/],
    ['another issuer', claiming({ iss: `${issuerPrefix}us-east-1_other` }), /issuer/],
    [
      'an issuer that only begins alike',
      claiming({ iss: `${issuerPrefix}us-east-1_a1B2c3D4e/` }),
      /issuer/,
    ],
    ['no issuer', claiming({ iss: undefined }), /issuer/],
    ['another client', claiming({ client_id: 'z9y8x7w6v5u4t3s2r1q0p9o8n7' }), /valid audience$/],
    ['another audience, though client_id fits [D]', claiming({ aud: 'other' }), /valid audience$/],
    ['neither audience nor client', claiming({ client_id: undefined }), /valid audience$/],
    [
      'an audience that only begins alike',
      claiming({ client_id: `${clientId}x` }),
      /valid audience$/,
    ],
    ['client_id in a list of lists', claiming({ client_id: [[clientId]] }), /valid audience$/],
    ['an expired token', claiming({ exp: seconds - 1 }), /expired/],
    ['a token that expires now', claiming({ exp: seconds }), /expired/],
    ['no expiry', claiming({ exp: undefined }), /malformed/],
    ['an expiry that is text', claiming({ exp: String(seconds + 60) }), /malformed/],
    ['nbf in the future', claiming({ nbf: seconds + 1 }), /not valid yet/],
    ['iat in the future', claiming({ iat: seconds + 1 }), /in the future/],
    ['a tampered payload', () => one(tampered({ sub: 'somebody-else' })), /signature/],
    [
      'a cut signature',
      async () => one(Promise.resolve((await pool.token()).slice(0, -2))),
      /signature/,
    ],
    [
      'an empty signature',
      async () => [`${await part(0)}.${await part(1)}.`],
      /signature|malformed/,
    ],
    ['a payload that is no object', () => one(signed({}, '[]')), /malformed/],
    ['text that is no token', () => Promise.resolve(['Bearer nonsense']), /malformed/],
    ['a token of nine parts', () => Promise.resolve(['Bearer a.b.c.d.e.f.g.h.i']), /malformed/],
    ['another scheme', async () => [`Basic ${await pool.token()}`], /malformed/],
    ['a good token twice', async () => [await pool.token(), await pool.token()], /malformed/],
    ['a good token after a bad one', async () => ['Bearer bad', await pool.token()], /malformed/],
    [
      'a token of 100,000 bytes that is none',
      () => Promise.resolve(['x'.repeat(1e5)]),
      /malformed/,
    ],
  ];

  for (const [what, attack, description] of attacks) {
    it(`${what} with 401`, async () => {
      const values = await attack();
      const response = await refusalOf(authorize(carrying(...values), []));
      assert.equal(response.status, 401);
      assert.deepEqual(await response.json(), { message: 'Unauthorized' });
      const challenge = response.headers.get('www-authenticate') ?? '';
      const pattern = /^Bearer scope="" error="invalid_token" error_description="([^"]+)"$/;
      assert.match(pattern.exec(challenge)?.[1] ?? challenge, description);
    });
  }

  for (const values of [[], [''], ['Bearer'], ['Bearer   ']]) {
    it(`a request without a token, ${JSON.stringify(values)}, with a bare challenge [U]`, async () => {
      const response = await refusalOf(authorize(carrying(...values), [userScope]));
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    });
  }

  it('with the exact header that AWS documents for a wrong audience [D]', async () => {
    const token = await pool.token({ client_id: 'other' });
    const response = await refusalOf(authorize(carrying(token), []));
    assert.equal(
      response.headers.get('www-authenticate'),
      'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    );
  });

  it('without any part of the token in the error', async () => {
    const token = await tampered({ sub: 'somebody-else' });
    const error: unknown = await authorize(carrying(token), []).catch((reason: unknown) => reason);
    const seen = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
    for (const secret of token.split('.')) assert.ok(!seen.includes(secret));
  });

  function unsecured(): string {
    return `Bearer ${new UnsecuredJWT(accessTokenClaims(pool.issuer)).encode()}`;
  }
  async function confused(): Promise<string> {
    const pem = pool.publicKey.export({ type: 'spki', format: 'pem' });
    const secret = new TextEncoder().encode(pem.toString());
    return new SignJWT(accessTokenClaims(pool.issuer))
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
  }
  async function symmetric(): Promise<string> {
    return new SignJWT(accessTokenClaims(pool.issuer))
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(await generateSecret('HS256'));
  }
  async function elliptic(): Promise<string> {
    return new SignJWT(accessTokenClaims(pool.issuer))
      .setProtectedHeader({ alg: 'ES256', kid: 'key-1' })
      .sign((await generateKeyPair('ES256')).privateKey);
  }
  async function otherKey(): Promise<string> {
    return new SignJWT(accessTokenClaims(pool.issuer))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .sign((await generateKeyPair('RS256')).privateKey);
  }
  async function selfSigned(): Promise<string> {
    await using other = await startTestIssuer();
    const jwk = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };
    return new SignJWT(accessTokenClaims(pool.issuer))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', jwk, jku: `${other.address}/jwks` })
      .sign(other.privateKey);
  }
  /** A token of any header and payload, with a good signature. */
  function signed(header: object, payload: string): Promise<string> {
    const parts = [JSON.stringify({ alg: 'RS256', kid: 'key-1', ...header }), payload];
    const input = parts.map((text) => Buffer.from(text).toString('base64url')).join('.');
    const signature = sign('sha256', Buffer.from(input), pool.privateKey);
    return Promise.resolve(`${input}.${signature.toString('base64url')}`);
  }
  async function tampered(claims: Readonly<Record<string, unknown>>): Promise<string> {
    const [header, , signature] = (await pool.token()).split('.');
    const payload = JSON.stringify(accessTokenClaims(pool.issuer, claims));
    return [header, Buffer.from(payload).toString('base64url'), signature].join('.');
  }
});

describe('the scopes of a route', () => {
  const asked = ['tasks.read', 'tasks.write'];
  const tokens: readonly (readonly [
    what: string,
    claims: Record<string, unknown>,
    status: number,
  ])[] = [
    ['one of them is enough', { scope: 'x tasks.write' }, 200],
    ['scp as text', { scope: undefined, scp: 'tasks.read' }, 200],
    ['scp as a list', { scope: undefined, scp: ['x', 'tasks.read'] }, 200],
    ['none', { scope: undefined }, 403],
    ['an empty scope', { scope: '' }, 403],
    ['another scope', { scope: 'x' }, 403],
    ['a scope that only begins alike', { scope: 'tasks.reader' }, 403],
    ['a scope that is a part of one', { scope: 'tasks' }, 403],
    ['a scope in other letters', { scope: 'TASKS.READ' }, 403],
    ['scopes separated by commas', { scope: 'tasks.read,tasks.write' }, 403],
    ['an object', { scope: { 'tasks.read': true } }, 403],
    ['an ID token where a scope is asked for', { scope: undefined, aud: clientId }, 403],
  ];
  for (const [what, claims, status] of tokens) {
    it(`${what}: ${status} [M]`, async () => {
      const authorization = authorize(carrying(await pool.token(claims)), asked);
      if (status === 200) return void (await authorization);
      const response = await refusalOf(authorization);
      assert.equal(response.status, status);
      assert.deepEqual(await response.json(), { message: 'Forbidden' });
    });
  }

  it('do not excuse an expired token: 401, not 403', async () => {
    const token = await pool.token({ exp: seconds - 1, scope: 'x' });
    assert.equal((await refusalOf(authorize(carrying(token), asked))).status, 401);
  });

  it('stand in the challenge', async () => {
    const token = await pool.token({ exp: seconds - 1 });
    const response = await refusalOf(authorize(carrying(token), asked));
    assert.match(
      response.headers.get('www-authenticate') ?? '',
      /scope="tasks\.read tasks\.write"/,
    );
  });

  it("are handed on as the token's whole list, or null if the route asks for none [M]", async () => {
    const token = await pool.token({ scope: 'x tasks.read' });
    assert.deepEqual((await authorize(carrying(token), asked)).scopes, ['x', 'tasks.read']);
    assert.equal((await authorize(carrying(token), [])).scopes, null);
  });
});

describe('the claims that are handed on', () => {
  it('are texts, lists in brackets without commas, and no nulls [M]', async () => {
    const token = await pool.token({
      'cognito:groups': ['admins', 'users'],
      email_verified: true,
      nothing: null,
    });
    const { claims } = await authorize(carrying(token), []);
    assert.equal(claims['cognito:groups'], '[admins users]');
    assert.equal(claims.email_verified, 'true');
    assert.equal(claims.exp, String(seconds + 3540));
    assert.ok(!('nothing' in claims));
  });
});

describe('the identity source', () => {
  it('may be a parameter of the query, which must come once [D]', async () => {
    const source = parseIdentitySource('$request.querystring.token');
    const identity = { issuer: pool.issuer, audiences: [clientId], identitySource: source };
    const fromQuery = createJwtAuthorizer(identity, {
      issuerAddress: () => pool.address,
      clock: () => now,
    });
    const token = await pool.token();
    await fromQuery(new Request(`http://localhost/?token=${token}`), []);
    const twice = new Request(`http://localhost/?token=${token}&token=${token}`);
    assert.equal((await refusalOf(fromQuery(twice, []))).status, 401);
  });

  for (const source of ['$request.body.token', '$context.token', 'Authorization', '']) {
    it(`is not "${source}"`, () => {
      assert.throws(() => parseIdentitySource(source), SyntaxError);
    });
  }
});
