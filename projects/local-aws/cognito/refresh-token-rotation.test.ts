import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { fetchAuthSession, signIn } from 'aws-amplify/auth';
import { decodeJwt } from 'jose';
import { configureAmplify, startPoolServer, type PoolServer } from './testing/pool-server.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';
const day = 24 * 3600 * 1000;

const reused = {
  __type: 'RefreshTokenReuseException',
  message: 'Refresh Token has been invalidated by rotation',
};

describe('a pool that rotates refresh tokens', () => {
  let server: PoolServer;

  afterEach(() => server.close());

  /** @returns a refresh token of the one user. */
  async function start(retryGracePeriodSeconds: number): Promise<string> {
    server = await startPoolServer({ refreshTokenRotation: { retryGracePeriodSeconds } });
    server.pool.seedUser({ email, name: 'Ada', password });
    return (await server.pool.issueTokens(email)).RefreshToken;
  }

  interface Refreshed {
    readonly RefreshToken: string;
    readonly AccessToken: string;
  }

  const refresh = (RefreshToken: string) =>
    server.call('GetTokensFromRefreshToken', { ClientId: server.pool.clientId, RefreshToken });

  /** Refreshes, which must succeed. */
  async function rotate(refreshToken: string): Promise<Refreshed> {
    const { body } = await refresh(refreshToken);
    assert.ok(body.AuthenticationResult, JSON.stringify(body));
    return body.AuthenticationResult as Refreshed;
  }

  it('gives a new refresh token of the same session each time, and takes each once', async () => {
    const first = await start(0);
    const second = await rotate(first);
    const third = await rotate(second.RefreshToken);
    assert.equal(new Set([first, second.RefreshToken, third.RefreshToken]).size, 3);
    assert.equal(decodeJwt(third.AccessToken).origin_jti, decodeJwt(second.AccessToken).origin_jti);
    for (const used of [first, second.RefreshToken]) {
      assert.deepEqual((await refresh(used)).body, reused);
    }
    await rotate(third.RefreshToken);
  });

  it('lets one of two requests at once win', async () => {
    const first = await start(0);
    const answers = await Promise.all([refresh(first), refresh(first)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400]);
  });

  it('takes a replaced refresh token for its grace period, counted from its first use', async () => {
    const first = await start(60);
    const { RefreshToken } = await rotate(first);
    server.clockOffset = 30_000;
    const again = await rotate(first);
    assert.notEqual(again.RefreshToken, RefreshToken);
    server.clockOffset = 60_000;
    assert.deepEqual((await refresh(first)).body, reused);
    await rotate(RefreshToken);
    await rotate(again.RefreshToken);
  });

  it('ends the session 30 days after the sign-in, however often it was refreshed', async () => {
    const first = await start(0);
    server.clockOffset = 29 * day;
    const { RefreshToken } = await rotate(first);
    server.clockOffset = 30 * day;
    assert.deepEqual((await refresh(RefreshToken)).body, {
      __type: 'NotAuthorizedException',
      message: 'Refresh Token has expired',
    });
  });

  it('revokes whatever replaced a refresh token that is revoked', async () => {
    const first = await start(0);
    const { RefreshToken, AccessToken } = await rotate(first);
    await server.call('RevokeToken', { ClientId: server.pool.clientId, Token: first });
    assert.equal((await refresh(RefreshToken)).body.message, 'Refresh Token has been revoked');
    assert.equal((await server.call('GetUser', { AccessToken })).status, 400);
  });

  it('remembers the newest of those that were replaced', async () => {
    const tokens = [await start(0)];
    for (let time = 0; time < 52; time++) tokens.push((await rotate(tokens.at(-1)!)).RefreshToken);
    assert.equal((await refresh(tokens[0]!)).body.message, 'Invalid Refresh Token');
    assert.deepEqual((await refresh(tokens[3]!)).body, reused);
    await rotate(tokens.at(-1)!);
  });

  it('remembers over a restart what was replaced', async () => {
    const first = await start(0);
    const { RefreshToken } = await rotate(first);
    await server.restart();
    assert.deepEqual((await refresh(first)).body, reused);
    await rotate(RefreshToken);
  });

  for (const AuthFlow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']) {
    it(`refuses to refresh by ${AuthFlow}`, async () => {
      const REFRESH_TOKEN = await start(60);
      const { body } = await server.call('InitiateAuth', {
        ClientId: server.pool.clientId,
        AuthFlow,
        AuthParameters: { REFRESH_TOKEN },
      });
      assert.deepEqual(body, {
        __type: 'InvalidParameterException',
        message: `${AuthFlow} flow not enabled for this client`,
      });
      await rotate(REFRESH_TOKEN);
    });
  }

  it('refreshes the unmodified aws-amplify again and again', async () => {
    await start(0);
    configureAmplify(server);
    await signIn({ username: email, password });
    const numbers = new Set<unknown>();
    for (let time = 0; time < 3; time++) {
      const { tokens } = await fetchAuthSession({ forceRefresh: true });
      numbers.add(tokens?.accessToken.payload.jti);
    }
    assert.equal(numbers.size, 3);
  });
});
