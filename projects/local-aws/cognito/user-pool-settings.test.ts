import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchUserAttributes,
  signIn,
  signUp,
} from 'aws-amplify/auth';
import {
  administrate,
  configureAmplify,
  type PoolServer,
  type PoolSettings,
} from './testing/pool-server.ts';
import { ada, startPoolWithAda } from './testing/pool-with-ada.ts';

const { email: username, password } = ada;
const incorrect = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

describe('the settings of the pool', () => {
  let server: PoolServer;

  afterEach(() => server.close());

  async function start(settings: PoolSettings): Promise<void> {
    server = await startPoolWithAda(settings);
    configureAmplify(server);
  }

  const signInByPassword = (given = password, who = username) =>
    signIn({ username: who, password: given, options: { authFlowType: 'USER_PASSWORD_AUTH' } });

  it('let users sign in by the password itself, where the app client has that flow', async () => {
    await start({ authFlows: ['USER_PASSWORD_AUTH'] });
    await assert.rejects(signIn({ username, password }), {
      name: 'InvalidParameterException',
      message: 'USER_SRP_AUTH flow not enabled for this client',
    });
    for (const [given, who] of [
      ['Wrong-horse-1', username],
      [password, 'eve@example.com'],
    ] as const) {
      for (let count = 0; count < 5; count++) {
        await assert.rejects(signInByPassword(given, who), incorrect);
      }
      await assert.rejects(signInByPassword(password, who), {
        message: 'Password attempts exceeded',
      });
    }
    server.clockOffset += 1000;
    assert.equal((await signInByPassword()).isSignedIn, true);
  });

  it('keep the app client from InitiateAuth with a refresh token', async () => {
    await start({ authFlows: ['USER_SRP_AUTH'] });
    const { RefreshToken } = await server.pool.issueTokens(username);
    const { body } = await server.call('InitiateAuth', {
      ClientId: server.pool.clientId,
      AuthFlow: 'REFRESH_TOKEN',
      AuthParameters: { REFRESH_TOKEN: RefreshToken },
    });
    assert.equal(body.message, 'REFRESH_TOKEN flow not enabled for this client');
  });

  it('leave sign-up to administrators, if so asked', async () => {
    await start({ signUp: 'ADMINISTRATORS' });
    const options = { userAttributes: { name: 'Eve' } };
    await assert.rejects(signUp({ username: 'eve@example.com', password, options }), {
      name: 'NotAuthorizedException',
      message: 'SignUp is not permitted for this user pool',
    });
    const UserPoolId = server.pool.id;
    await administrate(server).adminCreateUser({ UserPoolId, Username: 'eve@example.com' });
  });

  it('hold passwords to the policy, those included that the pool makes up', async () => {
    await start({ passwordPolicy: { minimumLength: 40, requireSymbols: false } });
    const options = { userAttributes: { name: 'Eve' } };
    const tryToSignUp = (given: string) =>
      signUp({ username: 'eve@example.com', password: given, options });
    await assert.rejects(tryToSignUp('Aa1'.repeat(13)), { name: 'InvalidPasswordException' });
    await tryToSignUp('Aa1'.repeat(14));
    const UserPoolId = server.pool.id;
    await administrate(server).adminCreateUser({ UserPoolId, Username: 'bob@example.com' });
    assert.ok(server.lastCode().length >= 40);
  });

  it('end the time of a temporary password', async () => {
    await start({ passwordPolicy: { temporaryPasswordValidityDays: 2 } });
    const Username = 'late@example.com';
    const UserPoolId = server.pool.id;
    await administrate(server).adminCreateUser({ UserPoolId, Username });
    server.clockOffset += 2 * 24 * 3_600_000 - 1;
    const attempt = () => signIn({ username: Username, password: server.lastCode() });
    await attempt();
    server.clockOffset += 1;
    await assert.rejects(attempt(), {
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });
    server.clockOffset = 0;
    const Password = 'Another-horse-1';
    await administrate(server).adminSetUserPassword({ UserPoolId, Username, Password });
    await signIn({ username: Username, password: Password });
    await confirmSignIn({
      challengeResponse: password,
      options: { userAttributes: { name: 'L' } },
    });
    configureAmplify(server);
    server.clockOffset += 30 * 24 * 3_600_000;
    assert.equal((await signIn({ username: Username, password })).isSignedIn, true);
  });

  it('give users the time for each step that the app client has', async () => {
    await start({ mfa: 'ON', authFlows: ['USER_PASSWORD_AUTH'], authSessionValidity: 900 });
    const { body } = await server.call('InitiateAuth', {
      ClientId: server.pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    });
    const { Session } = body;
    server.clockOffset += 900_000 - 1;
    assert.equal((await server.call('AssociateSoftwareToken', { Session })).status, 200);
    server.clockOffset += 1;
    assert.equal((await server.call('AssociateSoftwareToken', { Session })).status, 400);
  });

  it('show the app what it may read, custom attributes only if they are named', async () => {
    const attributes = { 'custom:team': {} };
    await start({ attributes, writeAttributes: ['name', 'email', 'custom:team'] });
    const seeAll = async () => {
      configureAmplify(server);
      await signIn({ username, password });
      const { tokens } = await fetchAuthSession();
      const claims = Object.keys(tokens?.idToken?.payload ?? {});
      return [Object.keys(await fetchUserAttributes()), claims] as const;
    };
    const UserPoolId = server.pool.id;
    await administrate(server).adminUpdateUserAttributes({
      UserPoolId,
      Username: username,
      UserAttributes: [{ Name: 'custom:team', Value: 'red' }],
    });
    const [seen, claims] = await seeAll();
    assert.deepEqual(seen, ['sub', 'email', 'email_verified', 'name']);
    assert.ok(claims.includes('email') && !claims.includes('custom:team'));
  });

  it('make groups, which stay', async () => {
    await start({ groups: [{ name: 'admins', precedence: 0 }] });
    const UserPoolId = server.pool.id;
    const add = (GroupName: string) =>
      administrate(server).adminAddUserToGroup({ UserPoolId, Username: username, GroupName });
    await add('admins');
    await assert.rejects(add('editors'), { name: 'ResourceNotFoundException' });
    await server.restart();
    await add('admins');
  });

  it('are without MFA by default', async () => {
    await start({});
    const { AccessToken } = await server.pool.issueTokens(username);
    const { body } = await server.call('AssociateSoftwareToken', { AccessToken });
    assert.equal(body.__type, 'SoftwareTokenMFANotFoundException');
  });
});
