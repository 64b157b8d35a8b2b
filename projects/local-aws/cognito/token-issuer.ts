import { createPrivateKey, createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  jwtVerify,
  SignJWT,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import type { TokenValidity } from './app-client.ts';
import { CognitoError } from './cognito-error.ts';
import type { Session, User } from './pool-state.ts';
import type { AttributeSchema } from './user-attributes.ts';

/** Tokens as they go to the client on every refresh. */
export interface AuthenticationResult {
  readonly AccessToken: string;
  readonly IdToken: string;
  /** Of the access token, in seconds. */
  readonly ExpiresIn: number;
  readonly TokenType: 'Bearer';
}

/** What an access token says of its bearer. */
export interface AccessTokenSubject {
  readonly sub: string;
  readonly originJti: string;
}

interface TokenIssuerOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** An RSA private key, PKCS #8 in PEM. */
  readonly signingKey: string;
  readonly validity: TokenValidity;
  readonly schema: AttributeSchema;
  readonly clock: () => number;
}

const algorithm = 'RS256';

/**
 * Signs access and id tokens with Cognito's claims.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export class TokenIssuer {
  readonly #options: TokenIssuerOptions;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  constructor(options: TokenIssuerOptions) {
    this.#options = options;
    this.#privateKey = createPrivateKey(options.signingKey);
    this.#publicKey = createPublicKey(options.signingKey);
  }

  /** @param issuedAt in ms. */
  async issue(user: User, session: Session, issuedAt: number): Promise<AuthenticationResult> {
    const { validity } = this.#options;
    const common = commonClaims(user, session);
    const access = { ...common, ...this.#accessClaims(user) };
    const id = { ...common, ...this.#idClaims(user) };
    return {
      AccessToken: await this.#sign(access, issuedAt, validity.access),
      IdToken: await this.#sign(id, issuedAt, validity.id),
      ExpiresIn: validity.access,
      TokenType: 'Bearer',
    };
  }

  /** @throws CognitoError NotAuthorizedException */
  async verifyAccessToken(token: string): Promise<AccessTokenSubject> {
    try {
      // Issuer and client need no check: this key signs for one pool with one client.
      const { payload } = await jwtVerify(token, this.#publicKey, {
        algorithms: [algorithm],
        currentDate: new Date(this.#options.clock()),
      });
      const { sub, origin_jti: originJti, token_use: use } = payload;
      if (use === 'access' && sub && typeof originJti === 'string') return { sub, originJti };
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw new CognitoError('NotAuthorizedException', 'Access Token has expired');
      }
      if (!(error instanceof errors.JOSEError)) throw error;
    }
    throw new CognitoError('NotAuthorizedException', 'Invalid Access Token');
  }

  /** The public key, as served under `/<pool id>/.well-known/jwks.json`. */
  async jwks(): Promise<JSONWebKeySet> {
    const jwk = await exportJWK(this.#publicKey);
    return {
      keys: [{ ...jwk, alg: algorithm, kid: await calculateJwkThumbprint(jwk), use: 'sig' }],
    };
  }

  #accessClaims(user: User): JWTPayload {
    return {
      token_use: 'access',
      client_id: this.#options.clientId,
      scope: 'aws.cognito.signin.user.admin',
      username: user.sub,
    };
  }

  #idClaims(user: User): JWTPayload {
    const { clientId, schema } = this.#options;
    const attributes = {
      email: user.email,
      email_verified: user.emailVerified,
      ...user.attributes,
    };
    const readable = Object.entries(attributes).filter(([name]) => schema.isReadable(name));
    return {
      token_use: 'id',
      aud: clientId,
      'cognito:username': user.sub,
      ...Object.fromEntries(readable),
    };
  }

  async #sign(claims: JWTPayload, issuedAt: number, lifetime: number): Promise<string> {
    const iat = seconds(issuedAt);
    const kid = await calculateJwkThumbprint(this.#publicKey);
    return new SignJWT({ ...claims, jti: randomUUID() })
      .setProtectedHeader({ alg: algorithm, kid })
      .setIssuer(this.#options.issuer)
      .setIssuedAt(iat)
      .setExpirationTime(iat + lifetime)
      .sign(this.#privateKey);
  }
}

function commonClaims(user: User, session: Session): JWTPayload {
  return {
    sub: session.sub,
    ...(user.groups.length > 0 && { 'cognito:groups': user.groups }),
    origin_jti: session.originJti,
    event_id: randomUUID(),
    auth_time: seconds(session.signedInAt),
  };
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
