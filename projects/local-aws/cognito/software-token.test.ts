import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  confirmSignIn,
  fetchAuthSession,
  fetchMFAPreference,
  setUpTOTP,
  signIn,
  updateMFAPreference,
  verifyTOTPSetup,
} from 'aws-amplify/auth';
import { authenticatorCode } from './testing/authenticator.ts';
import { configureAmplify, type PoolServer, type PoolSettings } from './testing/pool-server.ts';
import { ada, startPoolWithAda } from './testing/pool-with-ada.ts';

const { email: username, password } = ada;
const step = 30_000;

describe('MFA by an authenticator app', () => {
  let server: PoolServer;

  afterEach(() => server.close());

  async function start(mfa: PoolSettings['mfa']): Promise<void> {
    server = await startPoolWithAda({ mfa });
    configureAmplify(server);
  }

  /** What the app shows. */
  function code(secret: string): string {
    return authenticatorCode(secret, server.now());
  }

  /** So that the next code is another one. */
  function wait(): void {
    server.clockOffset += step;
  }

  async function signInAgain(): Promise<string> {
    configureAmplify(server);
    return (await signIn({ username, password })).nextStep.signInStep;
  }

  async function setUp(): Promise<string> {
    await signIn({ username, password });
    const { sharedSecret } = await setUpTOTP();
    await verifyTOTPSetup({ code: code(sharedSecret) });
    await updateMFAPreference({ totp: 'PREFERRED' });
    wait();
    return sharedSecret;
  }

  it('is asked for once the user has set it up and switched it on, and no more after', async () => {
    await start('OPTIONAL');
    assert.equal(await signInAgain(), 'DONE');
    assert.deepEqual(await fetchMFAPreference(), { preferred: undefined, enabled: undefined });
    await assert.rejects(updateMFAPreference({ totp: 'ENABLED' }), {
      name: 'InvalidParameterException',
      message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    });

    const { sharedSecret } = await setUpTOTP();
    assert.match(sharedSecret, /^[A-Z2-7]{52}$/);
    await assert.rejects(verifyTOTPSetup({ code: wrong(code(sharedSecret)) }), {
      name: 'EnableSoftwareTokenMFAException',
    });
    await verifyTOTPSetup({ code: code(sharedSecret) });
    assert.equal(await signInAgain(), 'DONE');
    await updateMFAPreference({ totp: 'PREFERRED' });
    assert.deepEqual(await fetchMFAPreference(), { preferred: 'TOTP', enabled: ['TOTP'] });

    wait();
    assert.equal(await signInAgain(), 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
    assert.equal((await fetchAuthSession()).tokens, undefined);
    const done = await confirmSignIn({ challengeResponse: code(sharedSecret) });
    assert.equal(done.isSignedIn, true);
    assert.ok((await fetchAuthSession()).tokens);

    await updateMFAPreference({ totp: 'DISABLED' });
    assert.equal(await signInAgain(), 'DONE');
  });

  it('lets a user try again after a wrong code, and takes each code once', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    await signInAgain();
    await assert.rejects(confirmSignIn({ challengeResponse: wrong(code(secret)) }), {
      name: 'CodeMismatchException',
    });
    await confirmSignIn({ challengeResponse: code(secret) });
    await signInAgain();
    await assert.rejects(confirmSignIn({ challengeResponse: code(secret) }), {
      name: 'ExpiredCodeException',
      message: 'Your software token has already been used once.',
    });
    wait();
    await confirmSignIn({ challengeResponse: code(secret) });
  });

  it('locks out whoever knows the password and guesses codes, in however many sign-ins', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    for (let count = 0; count < 5; count++) {
      await signInAgain();
      await assert.rejects(confirmSignIn({ challengeResponse: wrong(code(secret)) }), {
        name: 'CodeMismatchException',
      });
    }
    await signInAgain();
    await assert.rejects(confirmSignIn({ challengeResponse: code(secret) }), {
      name: 'LimitExceededException',
    });
  });

  it('takes codes of the right time after those of a clock that was ahead', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    const ahead = 24 * 3_600_000;
    server.clockOffset += ahead;
    await signInAgain();
    await confirmSignIn({ challengeResponse: code(secret) });
    server.clockOffset -= ahead;
    await signInAgain();
    await confirmSignIn({ challengeResponse: code(secret) });
  });

  it('ends the time for a code after three minutes', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    await signInAgain();
    server.clockOffset += 180_000;
    await assert.rejects(confirmSignIn({ challengeResponse: code(secret) }), {
      name: 'NotAuthorizedException',
    });
  });

  it('takes the answered session of one user neither twice nor for another', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    server.pool.seedUser({ email: 'bob@example.com', name: 'Bob', password });
    let answer: Record<string, unknown> = {};
    server.tamper = async (request) => {
      answer = (await request.clone().json()) as typeof answer;
      return request;
    };
    await signInAgain();
    await confirmSignIn({ challengeResponse: code(secret) });
    const genuine = answer;
    wait();
    const respond = async (changes: Readonly<Record<string, string>>) => {
      const ChallengeResponses = { ...(genuine.ChallengeResponses as object), ...changes };
      const again = { ...genuine, ChallengeResponses };
      return (await server.call('RespondToAuthChallenge', again)).body.__type;
    };
    assert.equal(
      await respond({ SOFTWARE_TOKEN_MFA_CODE: code(secret) }),
      'NotAuthorizedException',
    );
    await signInAgain();
    await assert.rejects(confirmSignIn({ challengeResponse: '000000x' }));
    genuine.Session = answer.Session;
    assert.equal(await respond({ USERNAME: 'bob@example.com' }), 'NotAuthorizedException');
    genuine.ChallengeName = 'MFA_SETUP';
    assert.equal(await respond({}), 'NotAuthorizedException');
  });

  it('stays as it was until a code of a new app has come, and over a restart', async () => {
    await start('OPTIONAL');
    const secret = await setUp();
    await signInAgain();
    await confirmSignIn({ challengeResponse: code(secret) });
    const { sharedSecret: next } = await setUpTOTP();
    wait();
    await server.restart();
    await signInAgain();
    await confirmSignIn({ challengeResponse: code(secret) });
    wait();
    await verifyTOTPSetup({ code: code(next) });
    wait();
    await signInAgain();
    await assert.rejects(confirmSignIn({ challengeResponse: code(secret) }));
    await confirmSignIn({ challengeResponse: code(next) });
  });

  it('is set up on the way in where the pool demands it, and cannot be switched off', async () => {
    await start('ON');
    configureAmplify(server);
    const { nextStep } = await signIn({ username, password });
    assert.equal(nextStep.signInStep, 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
    const { sharedSecret } = nextStep.totpSetupDetails;
    assert.equal((await fetchAuthSession()).tokens, undefined);
    await assert.rejects(confirmSignIn({ challengeResponse: wrong(code(sharedSecret)) }), {
      name: 'EnableSoftwareTokenMFAException',
    });
    const done = await confirmSignIn({ challengeResponse: code(sharedSecret) });
    assert.equal(done.isSignedIn, true);
    await assert.rejects(updateMFAPreference({ totp: 'DISABLED' }), {
      name: 'InvalidParameterException',
    });
    wait();
    assert.equal(await signInAgain(), 'CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  });

  it('cannot be skipped by answering MFA_SETUP without an app', async () => {
    await start('ON');
    let Session: unknown;
    server.tamper = async (request) => {
      ({ Session = Session } = (await request.clone().json()) as { Session?: unknown });
      return request;
    };
    await signInAgain();
    const { body } = await server.call('RespondToAuthChallenge', {
      ClientId: server.pool.clientId,
      ChallengeName: 'MFA_SETUP',
      Session,
      ChallengeResponses: { USERNAME: username },
    });
    assert.equal(body.__type, 'NotAuthorizedException');
  });

  it('gives no way to sign in to whoever has an access token alone', async () => {
    await start('OPTIONAL');
    await signIn({ username, password });
    const { sharedSecret } = await setUpTOTP();
    const { tokens } = await fetchAuthSession();
    const { body } = await server.call('VerifySoftwareToken', {
      AccessToken: tokens?.accessToken.toString(),
      Session: 'a session that nobody gave',
      UserCode: code(sharedSecret),
    });
    assert.deepEqual(body, { Status: 'SUCCESS' });
  });

  it('is neither set up nor asked for where the pool has none', async () => {
    await start('OFF');
    assert.equal(await signInAgain(), 'DONE');
    await assert.rejects(setUpTOTP(), { name: 'SoftwareTokenMFANotFoundException' });
  });
});

function wrong(code: string): string {
  return code === '000000' ? '000001' : '000000';
}
