import { z } from 'zod';

/** Who the backend believes a caller to be, from a token that it verified itself. */
export interface Identity {
  /** Subject: the user's id in the pool, which never changes. */
  readonly sub: string;
  readonly username: string;
  readonly clientId: string;
  readonly tokenUse: 'access' | 'id';
  /** Empty in an ID token. */
  readonly scopes: readonly string[];
  readonly groups: readonly string[];
  /** ISO 8601 in UTC. */
  readonly issuedAt: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Seconds since the epoch (NumericDate, RFC 7519, section 2) as ISO 8601. */
const instant = z.number().transform((seconds) => new Date(seconds * 1000).toISOString());

const shared = {
  sub: z.string().min(1),
  'cognito:groups': z.array(z.string()).default([]),
  iat: instant,
  exp: instant,
};

/**
 * The claims of Cognito's tokens.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
const cognitoClaims = z.discriminatedUnion('token_use', [
  z.object({
    ...shared,
    token_use: z.literal('access'),
    username: z.string(),
    client_id: z.string(),
    scope: z.string().default(''),
  }),
  z.object({
    ...shared,
    token_use: z.literal('id'),
    'cognito:username': z.string(),
    aud: z.string(),
  }),
]);

/**
 * Reads the payload of a verified Cognito token.
 *
 * @throws ZodError if a claim is missing that every Cognito token has.
 */
export function identityOf(payload: unknown): Identity {
  const claims = cognitoClaims.parse(payload);
  return {
    sub: claims.sub,
    ...(claims.token_use === 'id'
      ? { username: claims['cognito:username'], clientId: claims.aud, scopes: [] }
      : {
          username: claims.username,
          clientId: claims.client_id,
          scopes: claims.scope.split(' ').filter(Boolean),
        }),
    tokenUse: claims.token_use,
    groups: claims['cognito:groups'],
    issuedAt: claims.iat,
    expiresAt: claims.exp,
  };
}
