import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, rmdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { allowedOrigin, startPoolServer, type PoolServer } from './testing/pool-server.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';

describe('the user pool on the wire', () => {
  let server: PoolServer;

  before(async () => {
    server = await startPoolServer();
    server.pool.seedUser({ email, name: 'Ada', password });
  });

  after(() => server.close());

  it('names an unknown operation and those that there are', async () => {
    const { status, headers, body } = await server.call('AdminDisableUser', {});
    assert.equal(status, 400);
    assert.equal(headers.get('x-amzn-errortype'), 'UnknownOperationException');
    assert.equal(body.__type, 'UnknownOperationException');
    assert.match(String(body.message), /AWSCognitoIdentityProviderService\.AdminDisableUser/);
    assert.match(String(body.message), /InitiateAuth, .*SignUp/);
  });

  for (const name of ['__proto__', 'constructor', 'toString', '', 'SignUp.SignUp2', 'signup']) {
    it(`takes ${JSON.stringify(name)} for no operation`, async () => {
      const { status, body } = await server.call(name, {});
      assert.equal(status, 400);
      assert.equal(body.__type, 'UnknownOperationException');
    });
  }

  for (const body of ['{', '', 'null', '[]', '"SignUp"', '{"a":1}}']) {
    it(`refuses the body ${JSON.stringify(body)}`, async () => {
      const answer = await server.call('SignUp', body);
      assert.equal(answer.status, 400);
      assert.equal(answer.body.__type, 'SerializationException');
    });
  }

  it('refuses a body of values within values without end', async () => {
    for (const body of ['['.repeat(30_000), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`]) {
      assert.equal((await server.call('SignUp', body)).body.__type, 'SerializationException');
    }
  });

  it('takes null for what is not given', async () => {
    const { AccessToken } = await server.pool.issueTokens(email);
    const { status } = await server.call('SetUserMFAPreference', {
      AccessToken,
      SMSMfaSettings: null,
      SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: null },
    });
    assert.equal(status, 200);
    const { body } = await server.call('GetUser', { AccessToken: null });
    assert.match(String(body.message), /'accessToken'.*Member must not be null/);
  });

  it('refuses a body over 64 KiB, announced or not', async () => {
    const big = 'x'.repeat(70_000);
    const announced = await server.call('SignUp', { Username: big });
    assert.equal(announced.status, 413);
    const streamed = await fetch(server.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
      body: new Blob([JSON.stringify({ Username: big })]).stream(),
      duplex: 'half',
    });
    assert.equal(streamed.status, 413);
    assert.equal(streamed.headers.get('x-amzn-errortype'), 'RequestEntityTooLargeException');
  });

  it('serves keys and discovery that verify its tokens', async () => {
    const { id, clientId, issuer } = server.pool;
    const path = `${server.url}/${id}/.well-known`;
    const discovery = (await (await fetch(`${path}/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    assert.equal(discovery.issuer, issuer);
    assert.equal(issuer, `https://cognito-idp.us-east-1.amazonaws.com/${id}`);
    assert.equal(discovery.jwks_uri, `${path}/jwks.json`);
    const verifier = CognitoJwtVerifier.create({ userPoolId: id, clientId });
    verifier.cacheJwks((await (await fetch(discovery.jwks_uri)).json()) as never);
    const { AccessToken, IdToken } = await server.pool.issueTokens(email);
    await verifier.verify(AccessToken, { tokenUse: 'access' });
    await verifier.verify(IdToken, { tokenUse: 'id' });
  });

  it('publishes no private part of its key', async () => {
    const [key] = (await server.pool.jwks()).keys;
    assert.deepEqual(Object.keys(key!).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('answers 404 for the keys of another pool', async () => {
    const response = await fetch(`${server.url}/us-east-1_other/.well-known/jwks.json`);
    assert.equal(response.status, 404);
  });

  const amplifyHeaders =
    'amz-sdk-invocation-id,amz-sdk-request,cache-control,content-type,x-amz-target,x-amz-user-agent';

  it('lets pages of the allowed origin send what Amplify sends', async () => {
    const response = await preflight(allowedOrigin);
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), allowedOrigin);
    assert.equal(response.headers.get('access-control-allow-headers'), amplifyHeaders);
    assert.match(response.headers.get('access-control-allow-methods')!, /POST/);
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });

  for (const origin of ['http://evil.example', `${allowedOrigin}.evil.example`, 'null']) {
    it(`allows nothing to pages of ${origin}`, async () => {
      const response = await preflight(origin);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    });
  }

  it('lets pages read errors, a body too long included', async () => {
    for (const body of ['{', 'x'.repeat(70_000)]) {
      const { headers } = await fetch(server.url, {
        method: 'POST',
        headers: {
          origin: allowedOrigin,
          'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
        },
        body,
      });
      assert.equal(headers.get('access-control-allow-origin'), allowedOrigin);
      assert.match(headers.get('access-control-expose-headers')!, /x-amzn-errortype/);
    }
  });

  it('answers 500 while it cannot write, and loses nothing', async (t) => {
    const log = t.mock.method(console, 'error', () => undefined);
    const sent = server.codes.length;
    const request = {
      ClientId: server.pool.clientId,
      Username: 'new@example.com',
      Password: password,
      UserAttributes: [{ Name: 'name', Value: 'New' }],
    };
    const obstacle = join(server.folder, 'user-pool.json.new');
    mkdirSync(obstacle);
    const refused = await server.call('SignUp', request);
    rmdirSync(obstacle);
    assert.equal(refused.status, 500);
    assert.deepEqual(refused.body, { __type: 'InternalErrorException', message: 'Internal error' });
    assert.equal(log.mock.callCount(), 1);
    assert.equal(server.codes.length, sent);
    await server.pool.issueTokens(email);
    assert.equal((await server.call('SignUp', request)).status, 200);
  });

  it('does nothing for what a page of any origin may post without a preflight', async () => {
    const sent = server.codes.length;
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await fetch(server.url, {
        method: 'POST',
        headers: { origin: 'http://evil.example', 'content-type': type },
        body: JSON.stringify({ ClientId: server.pool.clientId, Username: email }),
      });
      assert.equal(response.headers.get('x-amzn-errortype'), 'UnknownOperationException');
      assert.equal(response.headers.get('access-control-allow-origin'), null);
    }
    assert.equal(server.codes.length, sent);
  });

  it('goes on in silence after a client that hangs up amid a request', async (t) => {
    const log = t.mock.method(console, 'error', () => undefined);
    for (const framing of ['Content-Length: 9', 'Transfer-Encoding: chunked']) {
      const arrived = new Promise<Request>((resolve) => {
        server.tamper = (request) => {
          resolve(request);
          return request;
        };
      });
      const { port } = new URL(server.url);
      const client = connect(Number(port), '127.0.0.1');
      client.write(
        [
          'POST / HTTP/1.1',
          'Host: localhost',
          'x-amz-target: AWSCognitoIdentityProviderService.GetUser',
          framing,
          '',
          '1\r\n{\r\n',
        ].join('\r\n'),
      );
      const { signal } = await arrived;
      const hungUp = once(signal, 'abort');
      client.destroy();
      await hungUp;
      const { body } = await server.call('GetUser', { AccessToken: 'x' });
      assert.equal(body.__type, 'NotAuthorizedException');
    }
    assert.equal(log.mock.callCount(), 0);
  });

  function preflight(origin: string): Promise<Response> {
    return fetch(server.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': amplifyHeaders,
      },
    });
  }
});
