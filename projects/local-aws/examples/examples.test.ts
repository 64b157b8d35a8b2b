import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startLocalAws, type LocalAws } from '../local-aws.ts';

const ORIGIN = 'http://localhost:4200';

describe('the example of a backend of one’s own', () => {
  let folder: string;
  let aws: LocalAws;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'example-'));
    aws = await startLocalAws({
      port: 0,
      data: folder,
      allowedOrigins: [ORIGIN],
      template: new URL('hello.yml', import.meta.url),
      poolSettings: { authFlows: ['USER_PASSWORD_AUTH'] },
    });
  });
  after(async () => {
    await aws[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it('greets the users of the pool that stands in for its own', async () => {
    const { AccessToken, IdToken } = await signIn();
    const greeting = await hello(AccessToken);
    assert.equal(greeting.headers.get('access-control-allow-origin'), ORIGIN);
    const { sub } = JSON.parse(atob(AccessToken.split('.')[1] ?? '')) as { sub: string };
    assert.deepEqual(await greeting.json(), { hello: sub });
    assert.equal((await hello(IdToken)).status, 403);
    assert.equal((await hello('none')).status, 401);
  });

  it('answers preflights', async () => {
    const asks = { origin: ORIGIN, 'access-control-request-method': 'GET' };
    const { status } = await fetch(address(), { method: 'OPTIONS', headers: asks });
    assert.equal(status, 204);
  });

  const address = () => `${aws.outputs.custom.api_url}/hello`;

  const hello = (token: string) =>
    fetch(address(), { headers: { origin: ORIGIN, authorization: `Bearer ${token}` } });

  /** As the README does it with AWS's command line. */
  async function signIn() {
    const { email: USERNAME, password: PASSWORD } = aws.demoAccount;
    const response = await fetch(aws.outputs.custom.user_pool_endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: aws.outputs.auth.user_pool_client_id,
        AuthParameters: { USERNAME, PASSWORD },
      }),
    });
    const { AuthenticationResult } = (await response.json()) as {
      AuthenticationResult: { AccessToken: string; IdToken: string };
    };
    return AuthenticationResult;
  }
});
