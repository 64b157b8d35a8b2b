import assert from 'node:assert/strict';
import { getDiffieHellman } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { signIn } from 'aws-amplify/auth';
import { configureAmplify, startPoolServer, type PoolServer } from './testing/pool-server.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';
const stranger = 'eve@example.com';
const incorrect = {
  __type: 'NotAuthorizedException',
  message: 'Incorrect username or password.',
};
const hour = 3_600_000;
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);

describe('sign-in by SRP', () => {
  let server: PoolServer;

  before(async () => {
    server = await startPoolServer();
    server.stopClock();
    for (const each of [email, 'bob@example.com']) {
      server.pool.seedUser({ email: each, name: 'Somebody', password });
    }
  });

  beforeEach(() => {
    configureAmplify(server);
    // Later than any lockout of the last test.
    server.clockOffset += hour;
    server.tamper = (request) => request;
  });

  after(() => server.close());

  function initiate(username: string, SRP_A = 'abc') {
    return server.call('InitiateAuth', {
      ClientId: server.pool.clientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: username, SRP_A },
    });
  }

  const publicValues: readonly (readonly [what: string, value: string])[] = [
    ['0', '0'],
    ['N', N.toString(16)],
    ['2N', (2n * N).toString(16)],
    ['N with leading zeros', `00${N.toString(16)}`],
    ['above N', (N + 1n).toString(16)],
    ['empty', ''],
    ['not hexadecimal', '0x12'],
    ['negative', '-1'],
    ['of 60,000 digits', 'f'.repeat(60_000)],
  ];
  for (const [what, value] of publicValues) {
    it(`refuses a public value A that is ${what}`, async () => {
      const { status, body } = await initiate(email, value);
      assert.equal(status, 400);
      assert.deepEqual(body, {
        __type: 'InvalidParameterException',
        message: 'Invalid SRP_A value.',
      });
    });
  }

  type Responses = Record<string, string>;
  const forgeries: readonly (readonly [
    what: string,
    forge: (genuine: Responses) => Responses | Promise<Responses>,
  ])[] = [
    ['another signature', () => ({ PASSWORD_CLAIM_SIGNATURE: btoa('x'.repeat(32)) })],
    ['a signature cut short', () => ({ PASSWORD_CLAIM_SIGNATURE: 'AAAA' })],
    ['an empty signature', () => ({ PASSWORD_CLAIM_SIGNATURE: '' })],
    ['another time than signed', () => ({ TIMESTAMP: 'Mon Jan 5 10:00:00 UTC 2026' })],
    [
      'a tampered secret block',
      ({ PASSWORD_CLAIM_SECRET_BLOCK: block = '' }) => ({
        PASSWORD_CLAIM_SECRET_BLOCK: `${block.startsWith('A') ? 'B' : 'A'}${block.slice(1)}`,
      }),
    ],
    ['an empty secret block', () => ({ PASSWORD_CLAIM_SECRET_BLOCK: '' })],
    ['a prototype property as secret block', () => ({ PASSWORD_CLAIM_SECRET_BLOCK: '__proto__' })],
    ['the name of another user', () => ({ USERNAME: 'bob@example.com' })],
    ['the name of nobody', () => ({ USERNAME: stranger })],
    [
      "another user's secret block",
      async () => ({ PASSWORD_CLAIM_SECRET_BLOCK: await secretBlockOf('bob@example.com') }),
    ],
  ];
  for (const [what, forge] of forgeries) {
    it(`refuses ${what}`, async () => {
      let answers = 0;
      server.tamper = onChallengeResponse(async (responses) => {
        answers += 1;
        return { ...responses, ...(await forge(responses)) };
      });
      await assert.rejects(signIn({ username: email, password }), {
        name: incorrect.__type,
        message: incorrect.message,
      });
      // More would mean that Amplify tried again after a failure of the server.
      assert.equal(answers, 1);
    });
  }

  async function secretBlockOf(username: string): Promise<string> {
    server.tamper = (request) => request;
    const { body } = await initiate(username);
    return (body.ChallengeParameters as Responses).SECRET_BLOCK!;
  }

  it('refuses a time in another format than Cognito reads', async () => {
    server.tamper = onChallengeResponse((responses) => ({
      ...responses,
      TIMESTAMP: '2026-01-05T10:00:00Z',
    }));
    await assert.rejects(signIn({ username: email, password }), {
      name: 'InvalidParameterException',
    });
  });

  it('takes the answer to a challenge once', async () => {
    let genuine: unknown;
    server.tamper = onChallengeResponse((responses) => {
      genuine = responses;
      return responses;
    });
    await signIn({ username: email, password });
    const { status, body } = await server.call('RespondToAuthChallenge', {
      ClientId: server.pool.clientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: genuine,
    });
    assert.equal(status, 400);
    assert.deepEqual(body, incorrect);
  });

  it('takes no answer to a challenge that is three minutes old', async () => {
    server.tamper = onChallengeResponse((responses) => {
      server.clockOffset += 180_000;
      return responses;
    });
    await assert.rejects(signIn({ username: email, password }), { name: incorrect.__type });
  });

  it('answers an unconfirmed user with a wrong password as anybody else', async () => {
    const username = 'new@example.com';
    const { status } = await server.call('SignUp', {
      ClientId: server.pool.clientId,
      Username: username,
      Password: password,
      UserAttributes: [{ Name: 'name', Value: 'Somebody' }],
    });
    assert.equal(status, 200);
    await assert.rejects(signIn({ username, password: 'Wrong-horse-1' }), {
      name: incorrect.__type,
    });
  });

  for (const [who, username] of [
    ['a user', email],
    ['somebody unknown', stranger],
  ] as const) {
    it(`locks ${who} out at the fifth wrong password, and the right one too`, async () => {
      const attempt = (guess: string) => signIn({ username, password: guess });
      for (let count = 0; count < 5; count++) {
        await assert.rejects(attempt('Wrong-horse-1'), { message: incorrect.message });
      }
      await assert.rejects(attempt(password), {
        name: 'NotAuthorizedException',
        message: 'Password attempts exceeded',
      });
      server.clockOffset += 1000;
      const after = attempt(password);
      await (who === 'a user' ? after : assert.rejects(after, { message: incorrect.message }));
    });
  }

  it('locks out whoever guesses by the address in capitals and by the sub in turn', async () => {
    const { body } = await initiate(email);
    const { USER_ID_FOR_SRP: sub = '' } = body.ChallengeParameters as Responses;
    for (const username of [email, email.toUpperCase(), sub, email, sub]) {
      await assert.rejects(signIn({ username, password: 'Wrong-horse-1' }));
    }
    await assert.rejects(signIn({ username: email, password }), {
      message: 'Password attempts exceeded',
    });
  });

  it('counts wrong passwords of ChangePassword too', async () => {
    const { AccessToken } = await server.pool.issueTokens(email, server.now());
    const change = (guess: string) =>
      server.call('ChangePassword', {
        AccessToken,
        PreviousPassword: guess,
        ProposedPassword: password,
      });
    for (let count = 0; count < 5; count++) {
      assert.deepEqual((await change('Wrong-horse-1')).body, incorrect);
    }
    assert.equal((await change(password)).body.__type, 'LimitExceededException');
    server.clockOffset += 1000;
    assert.equal((await change(password)).status, 200);
  });

  it('answers for somebody unknown as for a wrong password', async () => {
    const known = await observe(() => signIn({ username: email, password: 'Wrong-horse-1' }));
    const unknown = await observe(() => signIn({ username: stranger, password }));
    assert.deepEqual(unknown, known);
  });

  it('challenges somebody unknown with the same salt and id each time, as if known', async () => {
    const parameters = async (username: string): Promise<Responses> =>
      (await initiate(username)).body.ChallengeParameters as Responses;
    const first = await parameters(stranger);
    const second = await parameters(stranger.toUpperCase());
    assert.equal(second.SALT, first.SALT);
    assert.equal(second.USER_ID_FOR_SRP, first.USER_ID_FOR_SRP);
    for (const who of [stranger, email]) {
      const named = await parameters(who);
      const byId = await parameters(named.USER_ID_FOR_SRP!);
      assert.deepEqual([byId.USER_ID_FOR_SRP, byId.SALT], [named.USER_ID_FOR_SRP, named.SALT]);
    }
    assert.notEqual(second.SRP_B, first.SRP_B);
    assert.notEqual((await parameters('mallory@example.com')).SALT, first.SALT);
    assert.deepEqual(shape(first), shape(await parameters(email)));
  });

  /** What somebody on the wire sees of a sign-in, without what is random in it. */
  async function observe(attempt: () => Promise<unknown>): Promise<unknown> {
    const seen: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (...request) => {
      const response = await fetch(...request);
      const body = (await response.clone().json()) as Record<string, unknown>;
      const parameters = body.ChallengeParameters as Responses | undefined;
      seen.push({
        status: response.status,
        headers: [...response.headers.keys()],
        body: { ...body, ...(parameters && { ChallengeParameters: shape(parameters) }) },
      });
      return response;
    };
    try {
      await assert.rejects(attempt());
    } finally {
      globalThis.fetch = fetch;
    }
    assert.equal(seen.length, 2);
    return seen;
  }
});

/** The parameters' names, and the length and alphabet of their values. */
function shape(parameters: Readonly<Record<string, string>>): unknown {
  return Object.entries(parameters).map(([name, value]) => [
    name,
    name === 'SRP_B' ? /^[0-9a-f]{700,768}$/.test(value) : value.length,
    name.startsWith('USER') ? /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) : name,
  ]);
}

function onChallengeResponse(
  change: (
    responses: Record<string, string>,
  ) => Record<string, string> | Promise<Record<string, string>>,
): PoolServer['tamper'] {
  return async (request) => {
    if (!request.headers.get('x-amz-target')?.endsWith('.RespondToAuthChallenge')) return request;
    const body = (await request.json()) as { ChallengeResponses: Record<string, string> };
    const ChallengeResponses = await change(body.ChallengeResponses);
    const { url, method, headers } = request;
    return new Request(url, {
      method,
      headers,
      body: JSON.stringify({ ...body, ChallengeResponses }),
    });
  };
}
