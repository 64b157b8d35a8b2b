import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { confirmSignUp, fetchAuthSession, signIn, signUp } from 'aws-amplify/auth';
import {
  readPoolDescription,
  type PoolDescription,
} from '../../projects/local-aws/cognito/description/read-pool-description.ts';
import {
  configureAmplify,
  startPoolServer,
  type PoolServer,
} from '../../projects/local-aws/cognito/testing/pool-server.ts';
import { resourceOf } from './references.ts';
import { mainBranch, type Synthesis } from './synthesis.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';
const minute = 60_000;

describe('the user pool as it is synthesised', () => {
  let server: PoolServer;
  before(async () => {
    const { settings, notices } = await describedPool(await mainBranch());
    assert.deepEqual(notices, []);
    server = await startPoolServer(settings);
    server.stopClock();
    configureAmplify(server);
  });
  after(() => server.close());

  it('signs nobody up without a name', async () => {
    const options = { userAttributes: { email } };
    await assert.rejects(signUp({ username: email, password, options }), {
      name: 'InvalidParameterException',
    });
  });

  it('lets the unmodified aws-amplify sign up, sign in and refresh', async () => {
    const options = { userAttributes: { email, name: 'Ada' } };
    await signUp({ username: email, password, options });
    await confirmSignUp({ username: email, confirmationCode: server.lastCode() });
    assert.ok((await signIn({ username: email, password })).isSignedIn);
    assert.ok((await fetchAuthSession({ forceRefresh: true })).tokens);
  });

  it('takes a refresh token twice within a minute, and not later', async () => {
    const { RefreshToken } = await server.pool.issueTokens(email);
    const refresh = async () => {
      const body = { ClientId: server.pool.clientId, RefreshToken };
      return (await server.call('GetTokensFromRefreshToken', body)).status;
    };
    assert.equal(await refresh(), 200);
    server.clockOffset += minute - 1000;
    assert.equal(await refresh(), 200);
    server.clockOffset += 2000;
    assert.equal(await refresh(), 400);
  });

  const closed = {
    USER_PASSWORD_AUTH: { USERNAME: email, PASSWORD: password },
    REFRESH_TOKEN_AUTH: { REFRESH_TOKEN: 'any' },
  };
  for (const [AuthFlow, AuthParameters] of Object.entries(closed)) {
    it(`has the flow ${AuthFlow} closed`, async () => {
      const { body } = await server.call('InitiateAuth', {
        ClientId: server.pool.clientId,
        AuthFlow,
        AuthParameters,
      });
      assert.equal(body.__type, 'InvalidParameterException');
      assert.match(String(body.message), /flow not enabled/i);
    });
  }
});

/** The template's pool, as AWS would describe it once it is deployed. */
async function describedPool(synthesis: Synthesis): Promise<PoolDescription> {
  const { EnabledMfas, Schema, ...pool } = resourceOf(
    'AWS::Cognito::UserPool',
    synthesis,
  ).Properties;
  assert.deepEqual(EnabledMfas, ['SOFTWARE_TOKEN_MFA']);
  const { Properties: client } = resourceOf('AWS::Cognito::UserPoolClient', synthesis);
  const folder = await mkdtemp(join(tmpdir(), 'described-pool-'));
  const file = join(folder, 'pool.json');
  const description = { UserPool: { ...pool, SchemaAttributes: Schema }, UserPoolClient: client };
  await writeFile(file, JSON.stringify(description));
  const read = readPoolDescription(file);
  await rm(folder, { recursive: true });
  return read;
}
