import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { startPoolServer, type PoolServer } from '../testing/pool-server.ts';

const email = 'ada@example.com';
const password = 'Correct-horse-1';
const named = [{ Name: 'name', Value: 'Eve' }];

describe('the operations', () => {
  let server: PoolServer;

  before(async () => {
    server = await startPoolServer();
    server.pool.seedUser({ email, name: 'Ada', password });
  });

  after(() => server.close());

  const refusals: readonly (readonly [
    operation: string,
    request: Readonly<Record<string, unknown>>,
    type: string,
    message: RegExp,
  ])[] = [
    ['SignUp', {}, 'InvalidParameterException', /'username'.*Member must not be null/],
    [
      'SignUp',
      { Username: email },
      'InvalidParameterException',
      /^1 validation error detected: Value at 'password' failed .*: Member must not be null$/,
    ],
    [
      'SignUp',
      { Username: email, Password: password, UserAttributes: named },
      'UsernameExistsException',
      /User already exists/,
    ],
    [
      'SignUp',
      { Username: 'ADA@EXAMPLE.COM', Password: password, UserAttributes: named },
      'UsernameExistsException',
      /User already exists/,
    ],
    [
      'SignUp',
      { Username: 'eve', Password: password },
      'InvalidParameterException',
      /should be an email/,
    ],
    [
      'SignUp',
      { Username: 'eve@example.com\u001b[2J', Password: password },
      'InvalidParameterException',
      /should be an email/,
    ],
    [
      'SignUp',
      { Username: 'eve@example.com', Password: 'horse', UserAttributes: named },
      'InvalidPasswordException',
      /Password not long enough/,
    ],
    [
      'SignUp',
      {
        Username: 'eve@example.com',
        Password: password,
        UserAttributes: [{ Name: '__proto__', Value: 'x' }],
      },
      'InvalidParameterException',
      /__proto__: Attribute does not exist in the schema/,
    ],
    [
      'SignUp',
      {
        Username: 'eve@example.com',
        Password: password,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      },
      'InvalidParameterException',
      /email_verified: Attribute does not exist/,
    ],
    [
      'SignUp',
      {
        Username: 'eve@example.com',
        Password: password,
        UserAttributes: [{ Name: 'email', Value: email }],
      },
      'InvalidParameterException',
      /must be the same as the username/,
    ],
    [
      'SignUp',
      { Username: ['eve@example.com'], Password: password },
      'InvalidParameterException',
      /'username'/,
    ],
    [
      'SignUp',
      { Username: 'eve@example.com', Password: password },
      'InvalidParameterException',
      /^Attributes did not conform to the schema: name: The attribute is required$/,
    ],
    [
      'ForgotPassword',
      { Username: email, ClientId: 'other' },
      'ResourceNotFoundException',
      /User pool client other does not exist/,
    ],
    [
      'InitiateAuth',
      { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: email, PASSWORD: password } },
      'InvalidParameterException',
      /^USER_PASSWORD_AUTH flow not enabled for this client$/,
    ],
    [
      'InitiateAuth',
      { AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: email } },
      'InvalidParameterException',
      /'authFlow'.*USER_SRP_AUTH/,
    ],
    [
      'InitiateAuth',
      { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: email } },
      'InvalidParameterException',
      /^Missing required parameter SRP_A$/,
    ],
    [
      'RespondToAuthChallenge',
      {
        ChallengeName: 'CUSTOM_CHALLENGE',
        ChallengeResponses: {
          USERNAME: email,
          PASSWORD_CLAIM_SECRET_BLOCK: '',
          PASSWORD_CLAIM_SIGNATURE: '',
          TIMESTAMP: '',
        },
      },
      'InvalidParameterException',
      /'challengeName'.*\[.*PASSWORD_VERIFIER.*\]$/,
    ],
    [
      'GetTokensFromRefreshToken',
      { RefreshToken: 'none' },
      'NotAuthorizedException',
      /^Invalid Refresh Token$/,
    ],
    [
      'ConfirmSignUp',
      { Username: email, ConfirmationCode: '123456' },
      'NotAuthorizedException',
      /Current status is CONFIRMED/,
    ],
    [
      'ConfirmSignUp',
      { Username: 'eve@example.com', ConfirmationCode: '123456' },
      'CodeMismatchException',
      /^Invalid verification code provided, please try again\.$/,
    ],
    [
      'ConfirmForgotPassword',
      { Username: email, ConfirmationCode: '123456', Password: password },
      'CodeMismatchException',
      /^Invalid verification code provided, please try again\.$/,
    ],
    [
      'ConfirmForgotPassword',
      { Username: 'eve@example.com', ConfirmationCode: '123456', Password: password },
      'CodeMismatchException',
      /^Invalid verification code provided, please try again\.$/,
    ],
    [
      'ResendConfirmationCode',
      { Username: email },
      'InvalidParameterException',
      /User is already confirmed\./,
    ],
  ];
  for (const [operation, request, type, message] of refusals) {
    it(`refuses ${operation} with ${JSON.stringify(request)}`, async () => {
      const { status, headers, body } = await server.call(operation, {
        ClientId: server.pool.clientId,
        ...request,
      });
      assert.equal(status, 400);
      assert.equal(headers.get('x-amzn-errortype'), type);
      assert.equal(body.__type, type);
      assert.match(String(body.message), message);
      assert.equal(server.codes.length, 0);
    });
  }

  for (const operation of ['ForgotPassword', 'ResendConfirmationCode']) {
    it(`says on ${operation} that a code was sent to somebody unknown, and sends none`, async () => {
      const { status, body } = await server.call(operation, {
        ClientId: server.pool.clientId,
        Username: 'eve@example.com',
      });
      assert.equal(status, 200);
      assert.deepEqual(body, {
        CodeDeliveryDetails: {
          AttributeName: 'email',
          DeliveryMedium: 'EMAIL',
          Destination: 'e***@e***',
        },
      });
      assert.equal(server.codes.length, 0);
    });
  }

  it('revokes an unknown refresh token without complaint, as RFC 7009 has it', async () => {
    const { clientId } = server.pool;
    const answer = await server.call('RevokeToken', { ClientId: clientId, Token: 'none' });
    assert.deepEqual([answer.status, answer.body], [200, {}]);
  });

  it('refreshes by InitiateAuth too', async () => {
    const { RefreshToken } = await server.pool.issueTokens(email);
    for (const AuthFlow of ['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN']) {
      const { body } = await server.call('InitiateAuth', {
        ClientId: server.pool.clientId,
        AuthFlow,
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      });
      assert.partialDeepStrictEqual(body, {
        AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 },
      });
    }
  });

  const hour = 3_600_000;
  const accessTokens: readonly (readonly [
    what: string,
    token: () => Promise<string>,
    message: string,
  ])[] = [
    [
      'an expired access token',
      async () => (await server.pool.issueTokens(email, Date.now() - hour)).AccessToken,
      'Access Token has expired',
    ],
    [
      'an id token',
      async () => (await server.pool.issueTokens(email)).IdToken,
      'Invalid Access Token',
    ],
    ['a refresh token', async () => (await server.pool.issueTokens(email)).RefreshToken, 'Invalid'],
    ['a token of another pool', tokenOfAnotherPool, 'Invalid Access Token'],
    [
      'a tampered token',
      async () => {
        const [head, , signature] = (await server.pool.issueTokens(email)).AccessToken.split('.');
        return `${head}.${btoa('{"sub":"somebody"}').replaceAll('=', '')}.${signature}`;
      },
      'Invalid Access Token',
    ],
    [
      'a token without signature',
      async () => new UnsecuredJWT(await accessClaims()).encode(),
      'Invalid Access Token',
    ],
    [
      'a token signed with the public key as a secret',
      async () => {
        const { keys } = await server.pool.jwks();
        const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
        return new SignJWT(await accessClaims()).setProtectedHeader({ alg: 'HS256' }).sign(secret);
      },
      'Invalid Access Token',
    ],
    ['no token', () => Promise.resolve('x'), 'Invalid Access Token'],
  ];
  for (const [what, token, message] of accessTokens) {
    it(`refuses GetUser with ${what}`, async () => {
      const { status, body } = await server.call('GetUser', { AccessToken: await token() });
      assert.equal(status, 400);
      assert.equal(body.__type, 'NotAuthorizedException');
      assert.match(String(body.message), new RegExp(`^${message}`));
    });
  }

  async function accessClaims() {
    return decodeJwt((await server.pool.issueTokens(email)).AccessToken);
  }

  async function tokenOfAnotherPool(): Promise<string> {
    const other = await startPoolServer();
    other.pool.seedUser({ email, name: 'Ada', password });
    const { AccessToken } = await other.pool.issueTokens(email);
    await other.close();
    return AccessToken;
  }
});
