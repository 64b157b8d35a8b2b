import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { serveOnLoopback } from '../../loopback-server.ts';

/** An issuer on loopback, whose tokens hold what a Cognito access token holds unless told otherwise. */
export interface TestIssuer extends AsyncDisposable {
  /** As it stands in tokens; not where it is served. */
  readonly issuer: string;
  /** Where it is served. */
  readonly address: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** How often the keys were fetched. */
  readonly keyFetches: () => number;
  /** Publishes the key under this id from now on. */
  readonly rotate: (kid: string) => void;
  /** Answers 500 from now on. */
  readonly fail: () => void;
  /** A signed token; claims that are undefined are left out. */
  readonly token: (
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ) => Promise<string>;
}

/** What the tests take for now, in milliseconds since the epoch: 2026-11-22T08:00:00Z. */
export const now = 1_795_334_400_000;

export const clientId = 'a1b2c3d4e5f6g7h8i9j0k1l2m3';
export const userScope = 'aws.cognito.signin.user.admin';

/** Starts an issuer with a new key. */
export async function startTestIssuer(alg = 'RS256'): Promise<TestIssuer> {
  const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1B2c3D4e';
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), alg, use: 'sig' };
  let kid = 'key-1';
  let keyFetches = 0;
  let fails = false;
  const server = await serveOnLoopback((request) => {
    const { pathname } = new URL(request.url);
    if (fails) return new Response(null, { status: 500 });
    if (pathname === '/.well-known/openid-configuration') {
      return Response.json({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
    }
    keyFetches += 1;
    return Response.json({ keys: [{ ...jwk, kid }] });
  }, 0);
  return {
    issuer,
    address: server.url,
    privateKey,
    publicKey,
    keyFetches: () => keyFetches,
    rotate: (newKid) => void (kid = newKid),
    fail: () => void (fails = true),
    token: (claims = {}, header = {}) =>
      new SignJWT(accessTokenClaims(issuer, claims))
        .setProtectedHeader({ alg, kid: 'key-1', ...header })
        .sign(privateKey),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

export function accessTokenClaims(
  issuer: string,
  claims: Readonly<Record<string, unknown>> = {},
): JWTPayload {
  const seconds = now / 1000;
  return {
    iss: issuer,
    sub: '3c5f0e1a-7f5d-4d43-9a5e-0d8f6b1c2e3a',
    client_id: clientId,
    token_use: 'access',
    scope: userScope,
    username: 'ada',
    iat: seconds - 60,
    exp: seconds + 3540,
    ...claims,
  };
}
