import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { KeySet } from './issuer-keys.ts';
import { TokenFault, type TokenFaultKind } from './token-fault.ts';

export interface TokenExpectations {
  readonly issuer: string;
  /** The token is for one of these. */
  readonly audiences: readonly string[];
  readonly keys: () => Promise<KeySet>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** AWS checks signatures by RSA alone. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/**
 * Verifies a token as the JWT authorizer of an HTTP API does. `token_use` is not looked at.
 *
 * @returns The token's claims.
 * @throws TokenFault if it is not to be taken.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export async function verifyToken(
  token: string,
  { issuer, audiences, keys, clock }: TokenExpectations,
): Promise<JWTPayload> {
  if (!token.split('.').every(isBase64url)) throw new TokenFault('malformed');
  const now = clock();
  const { payload } = await jwtVerify(
    token,
    async (header, jws) => {
      if (typeof header.kid !== 'string') throw new TokenFault('key');
      return (await keys())(header, jws);
    },
    { algorithms, issuer, currentDate: new Date(now), requiredClaims: ['exp'] },
  ).catch((error: unknown) => {
    throw error instanceof TokenFault ? error : new TokenFault(kindOf(error), { cause: error });
  });
  if (payload.iat !== undefined && payload.iat * 1000 > now) throw new TokenFault('issuedInFuture');
  if (!isForOneOf(audiences, payload)) throw new TokenFault('audience');
  return payload;
}

/**
 * Whether a part is written as RFC 7515 has it. Decoders also take padding, the alphabet of plain
 * base64, white space and spare bits: many spellings of one signature, of which one is the token's.
 */
function isBase64url(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

/** `client_id` counts only where there is no `aud`, as in Cognito's access tokens. */
function isForOneOf(audiences: readonly string[], { aud, client_id }: JWTPayload): boolean {
  const tokenAudiences: readonly unknown[] = aud === undefined ? [client_id] : [aud].flat();
  return audiences.some((audience) => tokenAudiences.includes(audience));
}

function kindOf(error: unknown): TokenFaultKind {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'malformed';
  if (error.claim === 'iss') return 'issuer';
  return error.claim === 'nbf' ? 'notYetValid' : 'malformed';
}
