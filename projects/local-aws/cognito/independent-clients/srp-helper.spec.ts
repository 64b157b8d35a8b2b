import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { authenticatorCode } from '../testing/authenticator.ts';
import { administrate, type PoolServer } from '../testing/pool-server.ts';
import { ada, startPoolWithAda } from '../testing/pool-with-ada.ts';

const { email, password } = ada;
const step = 30_000;

describe('cognito-srp-helper with the AWS SDK', () => {
  let server: PoolServer;

  beforeEach(async () => {
    server = await startPoolWithAda({ mfa: 'OPTIONAL' });
  });

  afterEach(() => server.close());

  async function signIn(guess: string) {
    const client = administrate(server);
    const { id, clientId: ClientId } = server.pool;
    const session = createSrpSession(email, guess, id, false);
    const challenge = await client.initiateAuth(
      wrapInitiateAuth(session, {
        ClientId,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: email },
      }),
    );
    return client.respondToAuthChallenge(
      wrapAuthChallenge(signSrpSession(session, challenge), {
        ClientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: { USERNAME: email },
      }),
    );
  }

  it('signs in, ten times with other random numbers, and not by a wrong password', async () => {
    for (let count = 0; count < 10; count++) {
      assert.ok((await signIn(password)).AuthenticationResult?.IdToken);
    }
    await assert.rejects(signIn('Wrong-horse-1'), { name: 'NotAuthorizedException' });
  });

  it('refreshes, changes the password and signs out by the SDK alone', async () => {
    const client = administrate(server);
    const { AuthenticationResult: { AccessToken, RefreshToken } = {} } = await signIn(password);
    const ClientId = server.pool.clientId;
    await client.getTokensFromRefreshToken({ ClientId, RefreshToken });
    await client.changePassword({
      AccessToken,
      PreviousPassword: password,
      ProposedPassword: 'Better-horse-2',
    });
    await client.globalSignOut({ AccessToken });
    await assert.rejects(client.getUser({ AccessToken }), { name: 'NotAuthorizedException' });
    assert.ok((await signIn('Better-horse-2')).AuthenticationResult);
  });

  it('goes on with the code of an authenticator app', async () => {
    const client = administrate(server);
    const { AuthenticationResult: { AccessToken } = {} } = await signIn(password);
    const { SecretCode = '' } = await client.associateSoftwareToken({ AccessToken });
    const UserCode = authenticatorCode(SecretCode, server.now());
    const verified = await client.verifySoftwareToken({ AccessToken, UserCode });
    assert.equal(verified.Status, 'SUCCESS');
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await client.setUserMFAPreference({ AccessToken, SoftwareTokenMfaSettings });
    const { ChallengeName, Session } = await signIn(password);
    assert.equal(ChallengeName, 'SOFTWARE_TOKEN_MFA');
    server.clockOffset += step;
    const done = await client.respondToAuthChallenge({
      ClientId: server.pool.clientId,
      ChallengeName,
      Session,
      ChallengeResponses: {
        USERNAME: email,
        SOFTWARE_TOKEN_MFA_CODE: authenticatorCode(SecretCode, server.now()),
      },
    });
    assert.ok(done.AuthenticationResult?.AccessToken);
  });
});
