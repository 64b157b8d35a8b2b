import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startPoolServer, type PoolServer } from './testing/pool-server.ts';

const email = 'Ada@Example.com';
const password = 'Correct-horse-1';
const stranger = 'eve@example.com';

describe('a confirmation code', () => {
  let server: PoolServer;

  beforeEach(async () => {
    server = await startPoolServer();
    const UserAttributes = [{ Name: 'name', Value: 'Ada' }];
    const { status } = await server.call('SignUp', {
      ...user(),
      Password: password,
      UserAttributes,
    });
    assert.equal(status, 200);
  });

  afterEach(() => server.close());

  function user() {
    return { ClientId: server.pool.clientId, Username: email };
  }

  async function confirm(ConfirmationCode: string): Promise<unknown> {
    return (await server.call('ConfirmSignUp', { ...user(), ConfirmationCode })).body.__type;
  }

  it('is refused after five wrong ones, until a new one is sent', async () => {
    const right = server.lastCode();
    const wrong = right === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) {
      assert.equal(await confirm(wrong), 'CodeMismatchException');
    }
    assert.equal(await confirm(right), 'LimitExceededException');
    await server.call('ResendConfirmationCode', user());
    assert.equal(await confirm(server.lastCode()), undefined);
  });

  it('ends after 24 hours', async () => {
    server.clockOffset = 24 * 3_600_000;
    assert.equal(await confirm(server.lastCode()), 'ExpiredCodeException');
  });

  it('for a password ends after one hour', async () => {
    assert.equal(await confirm(server.lastCode()), undefined);
    await server.call('ForgotPassword', user());
    server.clockOffset = 3_600_000;
    const { body } = await server.call('ConfirmForgotPassword', {
      ...user(),
      Password: 'Better-horse-2',
      ConfirmationCode: server.lastCode(),
    });
    assert.equal(body.__type, 'ExpiredCodeException');
  });

  it('for a password is not sent to an unconfirmed user, without telling so', async () => {
    const sent = server.codes.length;
    const { body } = await server.call('ForgotPassword', user());
    const forStranger = await server.call('ForgotPassword', { ...user(), Username: stranger });
    assert.deepEqual(Object.keys(body), Object.keys(forStranger.body));
    assert.equal(server.codes.length, sent);
  });

  for (const operation of ['ForgotPassword', 'ResendConfirmationCode']) {
    it(`does not tell by ${operation} in which case the address was registered`, async () => {
      for (const Username of [email, email.toLowerCase(), stranger.toUpperCase()]) {
        const { body } = await server.call(operation, { ...user(), Username });
        const initial = Username.charAt(0).toLowerCase();
        assert.partialDeepStrictEqual(body, {
          CodeDeliveryDetails: { Destination: `${initial}***@e***` },
        });
      }
    });
  }
});
