import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { errors } from 'jose';
import { parseIdentitySource } from './identity-source.ts';
import { createJwtAuthorizer, type JwtAuthorizer } from './jwt-authorizer.ts';
import { Refusal } from './refusal.ts';
import { base64url, withPart } from './testing/forged-token.ts';
import {
  accessTokenClaims,
  clientId,
  now,
  startTestIssuer,
  type TestIssuer,
} from './testing/test-issuer.ts';
import { TokenFault } from './token-fault.ts';

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

  it('the bare token, and the scheme in any case [U]', async () => {
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

describe('a refusal', () => {
  it('has the exact header that AWS documents for a wrong audience [D]', async () => {
    const token = await pool.token({ client_id: 'other' });
    const response = await refusalOf(authorize(carrying(token), []));
    assert.equal(
      response.headers.get('www-authenticate'),
      'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    );
  });

  it('tells the access log why, and keeps the cause', async () => {
    const [expired, lacking] = await Promise.all(
      [{ exp: seconds - 1 }, { scope: 'x' }].map(async (claims) =>
        authorize(carrying(await pool.token(claims)), ['y']).catch((error: unknown) => error),
      ),
    );
    assert.ok(expired instanceof Refusal && lacking instanceof Refusal);
    assert.equal(expired.variables['authorizer.error'], 'invalid_token: the token has expired');
    assert.ok(expired.cause instanceof TokenFault);
    assert.equal(expired.cause.name, 'TokenFault');
    assert.ok(expired.cause.cause instanceof errors.JWTExpired);
    assert.equal(lacking.variables['authorizer.error'], 'insufficient_scope');
  });

  it('holds no part of the token in its error', async () => {
    const token = withPart(await pool.token(), 1, () => base64url(accessTokenClaims(pool.issuer)));
    const error: unknown = await authorize(carrying(`${token}A`), []).catch((it: unknown) => it);
    const seen = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
    for (const secret of token.split('.')) assert.ok(!seen.includes(secret));
  });
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
    ['a scope that only ends alike', { scope: 'my/tasks.read' }, 403],
    ['a scope that is a part of one', { scope: 'tasks' }, 403],
    ['two scopes in one, by a tab', { scope: 'x\ttasks.read' }, 403],
    ['a list of lists', { scope: [['tasks.read']] }, 403],
    ['a number', { scope: 7 }, 403],
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
    const token = await pool.token({ scope: 'x  tasks.read ' });
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
