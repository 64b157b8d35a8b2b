import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js';
import { authenticatorCode } from '../testing/authenticator.ts';
import { administrate, type PoolServer } from '../testing/pool-server.ts';
import { ada, startPoolWithAda } from '../testing/pool-with-ada.ts';

const { email, password } = ada;
const temporary = 'Temporary-horse-1';
const step = 30_000;

describe('amazon-cognito-identity-js', () => {
  let server: PoolServer;

  beforeEach(async () => {
    server = await startPoolWithAda({ mfa: 'OPTIONAL' });
  });

  afterEach(() => server.close());

  function userCalled(Username: string): CognitoUser {
    const { id: UserPoolId, clientId: ClientId } = server.pool;
    const Pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: server.url });
    return new CognitoUser({ Username, Pool });
  }

  /** @returns the name of the step that comes after the password, or `done`. */
  function signIn(user: CognitoUser, Username: string, Password: string): Promise<string> {
    const details = new AuthenticationDetails({ Username, Password });
    return new Promise((resolve, onFailure) =>
      user.authenticateUser(details, {
        onSuccess: () => resolve('done'),
        onFailure,
        newPasswordRequired: (_, required) => resolve(`new password and ${required.join()}`),
        totpRequired: resolve,
      }),
    );
  }

  it('signs in and refreshes', async () => {
    const user = userCalled(email);
    assert.equal(await signIn(user, email, password), 'done');
    const session = await called<CognitoUserSession>((callback) => user.getSession(callback));
    const fresh = await called<CognitoUserSession>((callback) =>
      user.refreshSession(session.getRefreshToken(), callback),
    );
    assert.equal(fresh.getIdToken().decodePayload().email, email);
    await assert.rejects(signIn(userCalled(email), email, 'Wrong-horse-1'), {
      name: 'NotAuthorizedException',
    });
  });

  it('signs up with a code', async () => {
    const { id: UserPoolId, clientId: ClientId } = server.pool;
    const pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: server.url });
    const name = new CognitoUserAttribute({ Name: 'name', Value: 'Eve' });
    await called((callback) => pool.signUp('eve@example.com', password, [name], [], callback));
    const user = userCalled('eve@example.com');
    await called((callback) => user.confirmRegistration(server.lastCode(), false, callback));
    assert.equal(await signIn(user, 'eve@example.com', password), 'done');
  });

  it('changes a temporary password, and resets a forgotten one', async () => {
    const Username = 'invited@example.com';
    await administrate(server).adminCreateUser({
      UserPoolId: server.pool.id,
      Username,
      TemporaryPassword: temporary,
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
    });
    const user = userCalled(Username);
    assert.equal(await signIn(user, Username, temporary), 'new password and name');
    const steps = (onSuccess: (result: unknown) => void, onFailure: (error: Error) => void) => ({
      onSuccess,
      onFailure,
    });
    await new Promise((resolve, reject) =>
      user.completeNewPasswordChallenge(password, { name: 'Eve' }, steps(resolve, reject)),
    );
    await new Promise((resolve, reject) => user.forgotPassword(steps(resolve, reject)));
    const next = 'Better-horse-2';
    await new Promise((resolve, reject) =>
      user.confirmPassword(server.lastCode(), next, steps(resolve, reject)),
    );
    assert.equal(await signIn(user, Username, next), 'done');
  });

  it('changes the address with a code', async () => {
    const user = userCalled(email);
    await signIn(user, email, password);
    const wanted = new CognitoUserAttribute({ Name: 'email', Value: 'countess@example.com' });
    await called((callback) => user.updateAttributes([wanted], callback));
    await new Promise((onSuccess, onFailure) =>
      user.verifyAttribute('email', server.lastCode(), { onSuccess, onFailure }),
    );
    assert.equal(
      await signIn(userCalled('countess@example.com'), 'countess@example.com', password),
      'done',
    );
  });

  it('signs in with an authenticator app', async () => {
    const user = userCalled(email);
    await signIn(user, email, password);
    const secret = await new Promise<string>((associateSecretCode, onFailure) =>
      user.associateSoftwareToken({ associateSecretCode, onFailure }),
    );
    const code = () => authenticatorCode(secret, server.now());
    await new Promise((onSuccess, onFailure) =>
      user.verifySoftwareToken(code(), 'phone', { onSuccess, onFailure }),
    );
    const totp = { Enabled: true, PreferredMfa: true };
    await called((callback) => user.setUserMfaPreference(null, totp, callback));
    server.clockOffset += step;
    const again = userCalled(email);
    assert.equal(await signIn(again, email, password), 'SOFTWARE_TOKEN_MFA');
    await new Promise((onSuccess, onFailure) =>
      again.sendMFACode(code(), { onSuccess, onFailure }, 'SOFTWARE_TOKEN_MFA'),
    );
    await new Promise((onSuccess, onFailure) => again.globalSignOut({ onSuccess, onFailure }));
  });
});

/** A call with a callback, awaited. */
function called<Value>(
  call: (callback: (error: Error | null | undefined, value: Value) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) =>
    call((error, value) => (error ? reject(error) : resolve(value))),
  );
}
