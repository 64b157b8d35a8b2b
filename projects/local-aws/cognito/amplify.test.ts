import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  confirmResetPassword,
  confirmSignUp,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
  updateUserAttributes,
} from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { configureAmplify, startPoolServer, type PoolServer } from './testing/pool-server.ts';

const email = 'Ada@Example.com';
const name = 'Ada Lovelace';
const password = 'Correct-horse-1';
const newcomer = { username: email, password, options: { userAttributes: { email, name } } };
const minute = 60_000;

describe('the unmodified aws-amplify', () => {
  let server: PoolServer;

  beforeEach(async () => {
    server = await startPoolServer();
    configureAmplify(server);
  });

  afterEach(() => server.close());

  function seed(): void {
    server.pool.seedUser({ email, name, password });
  }

  async function seedAndSignIn(): Promise<void> {
    seed();
    await signIn({ username: email, password });
  }

  it('signs up with a code, and signs in with the address in another case', async () => {
    const begun = await signUp(newcomer);
    assert.equal(begun.nextStep.signUpStep, 'CONFIRM_SIGN_UP');
    assert.deepEqual(begun.nextStep.codeDeliveryDetails, {
      destination: 'a***@e***',
      deliveryMedium: 'EMAIL',
      attributeName: 'email',
    });
    assert.match(server.lastCode(), /^\d{6}$/);
    assert.deepEqual(server.codes, [{ purpose: 'sign-up', email, code: server.lastCode() }]);

    const early = await signIn({ username: email, password });
    assert.equal(early.nextStep.signInStep, 'CONFIRM_SIGN_UP');

    await assert.rejects(
      confirmSignUp({ username: email, confirmationCode: wrong(server.lastCode()) }),
      { name: 'CodeMismatchException' },
    );
    const done = await confirmSignUp({ username: email, confirmationCode: server.lastCode() });
    assert.equal(done.isSignUpComplete, true);

    const signedIn = await signIn({ username: email.toLowerCase(), password });
    assert.equal(signedIn.isSignedIn, true);
    assert.equal((await getCurrentUser()).userId, begun.userId);
  });

  it('confirms with the newest of two codes only', async () => {
    await signUp(newcomer);
    const first = server.lastCode();
    await resendSignUpCode({ username: email });
    if (first !== server.lastCode()) {
      await assert.rejects(confirmSignUp({ username: email, confirmationCode: first }), {
        name: 'CodeMismatchException',
      });
    }
    await confirmSignUp({ username: email, confirmationCode: server.lastCode() });
  });

  it('refuses a wrong password', async () => {
    seed();
    await assert.rejects(signIn({ username: email, password: 'Wrong-horse-1' }), {
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  it('gets tokens with the claims of Cognito', async () => {
    await seedAndSignIn();
    const { tokens } = await fetchAuthSession();
    const access = tokens?.accessToken.payload ?? {};
    const id = tokens?.idToken?.payload ?? {};
    const { issuer, clientId } = server.pool;
    assert.partialDeepStrictEqual(access, {
      iss: issuer,
      client_id: clientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: access.sub,
    });
    assert.equal('aud' in access, false);
    assert.partialDeepStrictEqual(id, {
      iss: issuer,
      aud: clientId,
      sub: access.sub,
      token_use: 'id',
      'cognito:username': access.sub,
      email,
      email_verified: true,
      name,
      origin_jti: access.origin_jti,
      event_id: access.event_id,
      auth_time: access.auth_time,
    });
    assert.equal(access.exp! - access.iat!, 3600);
    assert.equal(id.exp! - id.iat!, 3600);
    assert.notEqual(access.jti, id.jti);
    for (const claim of ['jti', 'origin_jti', 'event_id']) {
      assert.match(access[claim] as string, /^[0-9a-f-]{36}$/, claim);
    }
  });

  it('refreshes within the same session', async () => {
    await seedAndSignIn();
    const before = (await fetchAuthSession()).tokens?.accessToken.payload;
    server.clockOffset = 10 * minute;
    const after = (await fetchAuthSession({ forceRefresh: true })).tokens?.accessToken.payload;
    assert.ok(after!.iat! >= before!.iat! + 600);
    assert.notEqual(after!.jti, before!.jti);
    assert.equal(after!.origin_jti, before!.origin_jti);
    assert.equal(after!.auth_time, before!.auth_time);
  });

  it('loses the session when the refresh token is 30 days old', async () => {
    await seedAndSignIn();
    server.clockOffset = 30 * 24 * 60 * minute;
    assert.equal((await fetchAuthSession({ forceRefresh: true })).tokens, undefined);
  });

  it('reads the attributes and changes the name', async () => {
    await seedAndSignIn();
    await updateUserAttributes({ userAttributes: { name: 'Ada King' } });
    const { sub, ...attributes } = await fetchUserAttributes();
    assert.equal(sub, (await getCurrentUser()).userId);
    assert.deepEqual(attributes, { email, email_verified: 'true', name: 'Ada King' });
  });

  it('changes the password of a user who knows the last one', async () => {
    await seedAndSignIn();
    await assert.rejects(
      updatePassword({ oldPassword: 'Wrong-horse-1', newPassword: 'Better-horse-2' }),
      { name: 'NotAuthorizedException' },
    );
    await assert.rejects(updatePassword({ oldPassword: password, newPassword: 'horse' }), {
      name: 'InvalidPasswordException',
    });
    await updatePassword({ oldPassword: password, newPassword: 'Better-horse-2' });
    await signOut();
    await assert.rejects(signIn({ username: email, password }), { name: 'NotAuthorizedException' });
    await signIn({ username: email, password: 'Better-horse-2' });
  });

  it('sets a new password with a code that works once', async () => {
    seed();
    await resetPassword({ username: email });
    assert.equal(server.codes.at(-1)?.purpose, 'password-reset');
    const reset = { username: email, confirmationCode: server.lastCode() };
    await assert.rejects(confirmResetPassword({ ...reset, newPassword: 'horse' }), {
      name: 'InvalidPasswordException',
    });
    await confirmResetPassword({ ...reset, newPassword: 'Better-horse-2' });
    await assert.rejects(confirmResetPassword({ ...reset, newPassword: 'Third-horse-3' }), {
      name: 'ExpiredCodeException',
    });
    await signIn({ username: email, password: 'Better-horse-2' });
  });

  it('tells its listeners what happens in the order in which it does', async () => {
    const events: string[] = [];
    const end = Hub.listen('auth', ({ payload }) => events.push(payload.event));
    await seedAndSignIn();
    await fetchAuthSession({ forceRefresh: true });
    await signOut();
    await signIn({ username: email, password });
    await server.call('RevokeToken', {
      ClientId: server.pool.clientId,
      Token: await refreshTokenOf(() => fetchAuthSession({ forceRefresh: true })),
    });
    await fetchAuthSession({ forceRefresh: true });
    end();
    assert.deepEqual(events, [
      'signedIn',
      'tokenRefresh',
      'signedOut',
      'signedIn',
      'tokenRefresh',
      'tokenRefresh_failure',
    ]);
  });

  /** @returns the refresh token that Amplify sends. */
  async function refreshTokenOf(refresh: () => Promise<unknown>): Promise<string> {
    let sent = '';
    server.tamper = async (request) => {
      const body = (await request.clone().json()) as { RefreshToken?: string };
      sent = body.RefreshToken ?? sent;
      return request;
    };
    await refresh();
    return sent;
  }

  it('revokes this session alone on sign-out', async () => {
    await seedAndSignIn();
    const { tokens } = await fetchAuthSession();
    const AccessToken = String(tokens?.accessToken);
    const elsewhere = await server.pool.issueTokens(email);
    await signOut();
    assert.deepEqual((await server.call('GetUser', { AccessToken })).body, {
      __type: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    const other = await server.call('GetUser', { AccessToken: elsewhere.AccessToken });
    assert.equal(other.status, 200);
  });

  it('revokes every session on global sign-out', async () => {
    await seedAndSignIn();
    const elsewhere = await server.pool.issueTokens(email);
    await signOut({ global: true });
    const { body } = await server.call('GetTokensFromRefreshToken', {
      ClientId: server.pool.clientId,
      RefreshToken: elsewhere.RefreshToken,
    });
    assert.deepEqual(body, {
      __type: 'NotAuthorizedException',
      message: 'Refresh Token has been revoked',
    });
  });

  it('deletes the user, whose address is free again', async () => {
    await seedAndSignIn();
    const { AccessToken, RefreshToken } = await server.pool.issueTokens(email);
    await deleteUser();
    const notFound = { __type: 'UserNotFoundException', message: 'User does not exist.' };
    assert.deepEqual((await server.call('GetUser', { AccessToken })).body, notFound);
    const { clientId: ClientId } = server.pool;
    const refresh = await server.call('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    assert.deepEqual(refresh.body, notFound);
    await signUp(newcomer);
  });

  it('finds users, keys and sessions again after a restart', async () => {
    await seedAndSignIn();
    const { id, clientId } = server.pool;
    const keys = await server.pool.jwks();
    await server.restart();
    assert.deepEqual([server.pool.id, server.pool.clientId], [id, clientId]);
    assert.deepEqual(await server.pool.jwks(), keys);
    assert.ok((await fetchAuthSession({ forceRefresh: true })).tokens);
    assert.equal((await fetchUserAttributes()).email, email);
    await signOut();
    await signIn({ username: email, password });
  });

  it('keeps a pending sign-up over a restart', async () => {
    await signUp(newcomer);
    await server.restart();
    await confirmSignUp({ username: email, confirmationCode: server.lastCode() });
  });
});

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
