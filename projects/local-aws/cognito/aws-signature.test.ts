import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import {
  administrate,
  allowedOrigin,
  startPoolServer,
  type PoolServer,
} from './testing/pool-server.ts';

describe('the operations for administrators', () => {
  let server: PoolServer;
  /** What AWS's client sent last. */
  let sent: { headers: Headers; body: string };

  before(async () => {
    server = await startPoolServer();
    server.pool.seedUser({ email: 'ada@example.com', name: 'Ada', password: 'Correct-horse-1' });
    server.tamper = async (request) => {
      sent = { headers: new Headers(request.headers), body: await request.clone().text() };
      return request;
    };
    await administrate(server).listUsers({ UserPoolId: server.pool.id });
    server.tamper = (request) => request;
  });

  after(() => server.close());

  async function send(
    changes: Readonly<Record<string, string | undefined>>,
    body = sent.body,
  ): Promise<unknown> {
    const headers = new Headers(sent.headers);
    for (const name of ['connection', 'content-length', 'host', 'transfer-encoding']) {
      headers.delete(name);
    }
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    }
    const response = await fetch(server.url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { __type?: string };
    return answer.__type ?? response.status;
  }

  function authorization(change: (genuine: string) => string): { authorization: string } {
    return { authorization: change(sent.headers.get('authorization')!) };
  }

  it('take what the credentials have signed', async () => {
    assert.equal(await send({}), 200);
  });

  const target = (name: string) => `AWSCognitoIdentityProviderService.${name}`;
  const forgeries: readonly (readonly [
    what: string,
    forge: () => Promise<unknown>,
    type: string,
  ])[] = [
    [
      'no signature',
      () => send({ authorization: undefined }),
      'MissingAuthenticationTokenException',
    ],
    ['an empty signature', () => send({ authorization: '' }), 'IncompleteSignatureException'],
    [
      'an access token instead',
      async () => {
        const { AccessToken } = await server.pool.issueTokens('ada@example.com');
        return send({ authorization: `Bearer ${AccessToken}` });
      },
      'IncompleteSignatureException',
    ],
    [
      'another key id',
      () => send(authorization((genuine) => genuine.replace('LOCALADMIN', 'OTHERADMIN'))),
      'UnrecognizedClientException',
    ],
    [
      'another signature',
      () => send(authorization((genuine) => genuine.replace(/\w{64}$/, 'a'.repeat(64)))),
      'InvalidSignatureException',
    ],
    [
      'a signature cut short',
      () => send(authorization((genuine) => genuine.slice(0, -2))),
      'IncompleteSignatureException',
    ],
    ['another body', () => send({}, `${sent.body} `), 'InvalidSignatureException'],
    [
      'another operation',
      () => send({ 'x-amz-target': target('AdminDeleteUser') }),
      'InvalidSignatureException',
    ],
    [
      'another time',
      () => send({ 'x-amz-date': sent.headers.get('x-amz-date')!.replace(/.Z$/, 'xZ') }),
      'InvalidSignatureException',
    ],
    [
      'an operation that is not signed for',
      () => send(authorization((genuine) => genuine.replace(';x-amz-target', ''))),
      'IncompleteSignatureException',
    ],
    [
      'a host that is not signed for',
      () => send(authorization((genuine) => genuine.replace('host;', ''))),
      'IncompleteSignatureException',
    ],
    [
      'another service',
      () => send(authorization((genuine) => genuine.replace('cognito-idp', 'dynamodb'))),
      'InvalidSignatureException',
    ],
  ];
  for (const [what, forge, type] of forgeries) {
    it(`refuse ${what}`, async () => assert.equal(await forge(), type));
  }

  for (const [when, offset] of [
    ['six minutes old', 6 * 60_000],
    ['of six minutes from now', -6 * 60_000],
  ] as const) {
    it(`refuse a signature ${when}`, async () => {
      server.clockOffset = offset;
      assert.equal(await send({}), 'InvalidSignatureException');
      server.clockOffset = 0;
    });
  }

  it('refuse what is signed for another region', async () => {
    const client = new CognitoIdentityProvider({
      region: 'us-east-2',
      endpoint: server.url,
      credentials: server.pool.administrator,
    });
    await assert.rejects(client.listUsers({ UserPoolId: server.pool.id }), {
      name: 'InvalidSignatureException',
      message: /us-east-1/,
    });
  });

  it('refuse the credentials of another pool', async () => {
    const other = await startPoolServer();
    const client = administrate({ ...other, url: server.url, pool: other.pool });
    await assert.rejects(client.listUsers({ UserPoolId: server.pool.id }), {
      name: 'InvalidSignatureException',
    });
    await other.close();
  });

  it('cannot be called by a page, not even of the allowed origin', async () => {
    const preflight = await fetch(server.url, {
      method: 'OPTIONS',
      headers: {
        origin: allowedOrigin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-amz-target',
      },
    });
    const allowed = preflight.headers.get('access-control-allow-headers')!.split(',');
    assert.ok(allowed.includes('x-amz-target'));
    assert.equal(allowed.includes('authorization'), false);
  });

  it('take the credentials that only the owner of the folder can read', async () => {
    const file = join(server.folder, 'credentials');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const [, accessKeyId, secretAccessKey] =
      /^\[default\]\naws_access_key_id = (\S+)\naws_secret_access_key = (\S+)\n$/.exec(
        readFileSync(file, 'utf8'),
      )!;
    const client = new CognitoIdentityProvider({
      region: 'us-east-1',
      endpoint: server.url,
      credentials: { accessKeyId: accessKeyId!, secretAccessKey: secretAccessKey! },
    });
    const { Users } = await client.listUsers({ UserPoolId: server.pool.id });
    assert.equal(Users?.length, 1);
  });
});
