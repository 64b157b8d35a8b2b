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

  const wrong = () => (server.lastCode() === '000000' ? '000001' : '000000');

  it('locks out at the fifth wrong one, though a new one is sent', async () => {
    for (let tries = 0; tries < 5; tries++) {
      assert.equal(await confirm(wrong()), 'CodeMismatchException');
    }
    await server.call('ResendConfirmationCode', user());
    assert.equal(await confirm(server.lastCode()), 'LimitExceededException');
    server.clockOffset += 1000;
    assert.equal(await confirm(server.lastCode()), undefined);
  });

  it('is for its purpose alone', async () => {
    const { AccessToken } = await server.pool.issueTokens(email);
    const uses: Readonly<Record<string, (code: string) => Promise<unknown>>> = {
      signUp: (code) => confirm(code),
      password: (code) => reset(email, code),
      attribute: async (Code) =>
        (await server.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code }))
          .body.__type,
    };
    const ofSignUp = server.lastCode();
    await server.call('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'email' });
    const ofAttribute = server.lastCode();
    assert.equal(await uses.password!(ofSignUp), 'CodeMismatchException');
    assert.equal(await uses.attribute!(ofSignUp), 'CodeMismatchException');
    assert.equal(await uses.signUp!(ofAttribute), 'CodeMismatchException');
    assert.equal(await uses.signUp!(ofSignUp), undefined);
    await server.call('ForgotPassword', user());
    const ofPassword = server.lastCode();
    assert.equal(await uses.attribute!(ofPassword), 'CodeMismatchException');
    assert.equal(await uses.password!(ofAttribute), 'CodeMismatchException');
    assert.equal(await uses.attribute!(ofAttribute), undefined);
    assert.equal(await uses.password!(ofPassword), undefined);
    assert.equal(await uses.password!(ofPassword), 'ExpiredCodeException');
  });

  async function reset(Username: string, ConfirmationCode: string): Promise<unknown> {
    const Password = 'Better-horse-2';
    const request = { ...user(), Username, Password, ConfirmationCode };
    return (await server.call('ConfirmForgotPassword', request)).body.__type;
  }

  it('does not tell by what is answered to wrong ones whether there is such a user', async () => {
    await confirm(server.lastCode());
    const guess = async (Username: string) => {
      const answers = [await reset(Username, '12345')];
      await server.call('ForgotPassword', { ...user(), Username });
      for (let tries = 0; tries < 6; tries++) answers.push(await reset(Username, '12345'));
      return answers;
    };
    const known = await guess(email);
    assert.equal(known.at(-1), 'LimitExceededException');
    assert.deepEqual(await guess(stranger), known);
  });

  it('ends after 24 hours', async () => {
    server.clockOffset = 24 * 3_600_000;
    assert.equal(await confirm(server.lastCode()), 'ExpiredCodeException');
  });

  it('for a password ends after one hour', async () => {
    assert.equal(await confirm(server.lastCode()), undefined);
    await server.call('ForgotPassword', user());
    server.clockOffset = 3_600_000;
    assert.equal(await reset(email, server.lastCode()), 'ExpiredCodeException');
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
