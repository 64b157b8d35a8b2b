import { CognitoJwtVerifier } from 'aws-jwt-verify';
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidTokenUseError,
  JwkValidationError,
  JwksValidationError,
  JwtExpiredError,
} from 'aws-jwt-verify/error';
import { SimpleJwksCache, SimplePenaltyBox } from 'aws-jwt-verify/jwk';
import { identityOf, type Identity } from './identity.ts';
import { downloadJwks, JwksUnavailableError } from './jwks-download.ts';

/** Which tokens to admit. */
export interface TokenFenceOptions {
  /** The user pool's id, for example `us-east-1_AbCdEfGhI`; it determines the issuer. */
  readonly userPoolId: string;
  /** The app client that the tokens must have been issued to. */
  readonly clientId: string;
  /** `access` by default. */
  readonly tokenUse?: 'access' | 'id';
  /** Where the pool's public keys are, if not at the issuer's own address. */
  readonly jwksUri?: string;
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly clock?: () => number;
}

/** Decides who a request comes from, trusting nothing that stood in front of this API. */
export interface TokenFence {
  /**
   * Verifies a JWT's signature, issuer, client, use and expiry.
   *
   * @throws TokenRefusedError if the token is not good.
   * @throws JwksUnavailableError if the pool's keys could not be had, which says nothing about the token.
   */
  verify(token: string): Promise<Identity>;
}

/** A token was refused; the message is fit for the caller and never holds the token. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

/** The gateway's limit as well: a key that the pool has withdrawn is trusted no longer than this. */
const MAX_KEY_AGE = 2 * 60 * 60 * 1000;

/** Seconds between two searches for an unknown key: made-up key ids must not flood the pool. */
const UNKNOWN_KEY_PAUSE = 1;

/**
 * Creates the second fence: it verifies tokens by itself, as if there were no gateway.
 *
 * @throws ParameterValidationError if `userPoolId` is not one.
 */
export function createTokenFence({ clock = Date.now, ...options }: TokenFenceOptions): TokenFence {
  let verify = createVerifier(options);
  let keysExpireAt = clock() + MAX_KEY_AGE;

  return {
    async verify(token) {
      if (clock() >= keysExpireAt) {
        verify = createVerifier(options);
        keysExpireAt = clock() + MAX_KEY_AGE;
      }
      try {
        // The library reads Date.now; the leeway moves its reading to that of the clock.
        return identityOf(await verify(token, (Date.now() - clock()) / 1000));
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

type Verify = (token: string, graceSeconds: number) => Promise<unknown>;

function createVerifier(options: Omit<TokenFenceOptions, 'clock'>): Verify {
  const { userPoolId, clientId, tokenUse = 'access', jwksUri } = options;
  const verifier = CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse },
    {
      jwksCache: new SimpleJwksCache({
        fetcher: { fetch: (issuersOwn) => downloadJwks(jwksUri ?? issuersOwn) },
        penaltyBox: new SimplePenaltyBox({ waitSeconds: UNKNOWN_KEY_PAUSE }),
      }),
    },
  );
  return (token, graceSeconds) => verifier.verify(token, { graceSeconds });
}

/** Tells a fault of the pool's keys from a fault of the token; in doubt it is the token's. */
function faultOf(error: unknown): JwksUnavailableError | TokenRefusedError {
  if (error instanceof JwksUnavailableError) return error;
  if (error instanceof JwksValidationError || error instanceof JwkValidationError) {
    return new JwksUnavailableError("The user pool's keys are malformed.", { cause: error });
  }
  return new TokenRefusedError(reasonOf(error), { cause: error });
}

function reasonOf(error: unknown): string {
  if (error instanceof JwtExpiredError) return 'the token has expired';
  if (error instanceof CognitoJwtInvalidClientIdError) return 'the token is for another client';
  if (error instanceof CognitoJwtInvalidTokenUseError) return 'the token is of the wrong use';
  return 'the token is not valid';
}
