import { makeJwt, readClaims } from './jwt';

/** The identity provider of those contestants that let one choose, as its tokens spell it. */
export const ISSUER = 'https://idp.example.com/';

/** The app client's id, or what stands for it. */
export const CLIENT_ID = 'bench0client0id0bench0clie';

/** A user's tokens. Times in milliseconds since the epoch. */
export interface Session {
  readonly user: string;
  readonly accessToken: string;
  readonly idToken: string;
  readonly refreshToken: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** How long a token is valid, in seconds. */
export const LIFETIME = 3_600;

let issued = 0;

/** All tokens that were issued, the latest last. */
export const ISSUED: Session[] = [];

/** Issues tokens with the claims of all the identity providers that stand behind the contestants. */
export function issueSession(user = 'ada'): Session {
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + LIFETIME;
  const claims = {
    sub: `5c1d6a7e-0000-4000-8000-000000000${user}`,
    iss: ISSUER,
    iat,
    exp,
    auth_time: iat,
    jti: String(++issued),
    username: user,
    'cognito:groups': ['timer-users', 'administrators'],
  };
  const session = {
    user,
    accessToken: makeJwt({ ...claims, token_use: 'access', client_id: CLIENT_ID, scope: 'openid' }),
    idToken: makeJwt({ ...claims, ...idClaims(user), token_use: 'id', aud: CLIENT_ID }),
    refreshToken: makeJwt({ ...claims, exp: iat + 30 * 86_400, typ: 'Refresh' }),
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
  };
  ISSUED.push(session);
  return session;
}

/** The user's tenant at Microsoft. */
export const TENANT = '11111111-1111-1111-1111-111111111111';

const idClaims = (user: string) => ({
  'cognito:username': user,
  name: user,
  email: `${user}@example.com`,
  email_verified: true,
  oid: user,
  tid: TENANT,
  preferred_username: `${user}@example.com`,
});

/** Whether the token that a header carries has expired. */
export function isExpired(authorization: string): boolean {
  const { exp } = readClaims(authorization);
  return Number(exp) * 1000 <= Date.now();
}
