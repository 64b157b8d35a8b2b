import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';

const USER_POOL_ID = 'us-east-1_TestPool1';
const CLIENT_ID = '1example23456789abcdefghij';

/** The pool of the tests: signs tokens, and serves its keys on a free loopback port. */
export interface TestUserPool {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly jwksUri: string;
  /** Signs an access token, valid for an hour, with some claims and header fields replaced. */
  accessToken(claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  idToken(claims?: JWTPayload): Promise<string>;
  /** The public half of the current key, as the pool serves it. */
  publicKey(): JWK;
  /** Replaces the key by a new one, under a new id by default. */
  rotateKey(kid?: string): Promise<void>;
  /** Says what the pool answers when it is asked for its keys, instead of its keys. */
  answerWith(answer: { readonly status: number; readonly body: string } | undefined): void;
  /** How often the keys were asked for. */
  downloads(): number;
  close(): Promise<void>;
}

export async function startTestUserPool(): Promise<TestUserPool> {
  let key = await generateKey(randomUUID());
  let fault: { readonly status: number; readonly body: string } | undefined;
  let downloads = 0;
  const server = createServer((_request, response) => {
    downloads += 1;
    const body = fault?.body ?? JSON.stringify({ keys: [key.jwk] });
    response.writeHead(fault?.status ?? 200, { 'content-type': 'application/json' }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  const sign = (claims: JWTPayload, header: object = {}) =>
    new SignJWT({ ...commonClaims(), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header })
      .sign(key.privateKey);

  return {
    userPoolId: USER_POOL_ID,
    clientId: CLIENT_ID,
    jwksUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    accessToken: (claims, header) => sign({ ...accessClaims(), ...claims }, header),
    idToken: (claims) => sign({ ...idClaims(), ...claims }),
    publicKey: () => key.jwk,
    rotateKey: async (kid = randomUUID()) => void (key = await generateKey(kid)),
    answerWith: (answer) => void (fault = answer),
    downloads: () => downloads,
    close: async () => void (await once(server.close(), 'close')),
  };
}

async function generateKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, jwk, privateKey };
}

function commonClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const iss = `https://cognito-idp.us-east-1.amazonaws.com/${USER_POOL_ID}`;
  return { sub: randomUUID(), iss, iat: now, exp: now + 3600, jti: randomUUID() };
}

function accessClaims(): JWTPayload {
  return {
    token_use: 'access',
    client_id: CLIENT_ID,
    username: 'ada',
    scope: 'aws.cognito.signin.user.admin',
  };
}

function idClaims(): JWTPayload {
  return { token_use: 'id', aud: CLIENT_ID, 'cognito:username': 'ada', email: 'ada@example.com' };
}
