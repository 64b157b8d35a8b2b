import type { CognitoTokenKind } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import type { RefreshTimes } from './refresh-times';
import type { CognitoTokens } from './token-source';

/**
 * The payload of a Cognito JWT. Read for display alone: nothing in a browser can be trusted to have
 * verified it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export interface CognitoClaims {
  /** The user's immutable identifier. */
  readonly sub?: string;
  /** Expiry, in seconds since the epoch (RFC 7519 section 4.1.4). */
  readonly exp?: number;
  /** Time of issue, in seconds since the epoch (RFC 7519 section 4.1.6). */
  readonly iat?: number;
  /** Any other claim, as it stands in the token. */
  readonly [claim: string]: unknown;
}

/** What may be shown of a session. */
export interface SeenSession {
  /** The ID token's claims, or the access token's where there is no ID token. */
  readonly claims: CognitoClaims;
  /** When the first of the tokens expires by this device's clock, in milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** One session's tokens with what was read from them, once. */
export interface SessionTokens extends SeenSession {
  readonly access: string | null;
  readonly id: string | null;
  /** From when on they are sent while others are asked for, in milliseconds since the epoch. */
  readonly refreshAt: number;
  /** From when on they aren't sent any more. */
  readonly staleAt: number;
}

/**
 * Reads the tokens that a source handed out.
 *
 * @param now - milliseconds since the epoch
 * @throws CognitoAuthError `token-missing` if there is none, or one that is no JWT
 */
export function readTokens(
  tokens: CognitoTokens,
  now: number,
  { minValidity, refreshAhead }: RefreshTimes,
): SessionTokens {
  const claims = [tokens.idToken, tokens.accessToken].flatMap((token) =>
    token ? [readClaims(token)] : [],
  );
  const [shown] = claims;
  if (!shown) {
    throw new CognitoAuthError('token-missing', 'The token source gave a session without tokens.');
  }
  const { clockDrift = 0 } = tokens;
  const expiry = Math.min(...claims.map((claim) => expiryOf(claim, clockDrift, now)));
  // What is no number would count as valid for ever.
  const expiresAt = Number.isNaN(expiry) ? 0 : expiry;
  return {
    access: tokens.accessToken ?? null,
    id: tokens.idToken ?? null,
    claims: shown,
    expiresAt,
    staleAt: expiresAt - minValidity,
    // Tokens of a short life aren't asked for anew as soon as they are there.
    refreshAt: expiresAt - Math.min(refreshAhead, (expiresAt - now) / 2),
  };
}

export function isSameToken(one: SessionTokens, other: SessionTokens): boolean {
  return one.access === other.access && one.id === other.id;
}

/** Whether two sessions are one user's. */
export function isSameUser(one: SessionTokens, other: SessionTokens): boolean {
  return one.claims.sub === other.claims.sub;
}

/**
 * @throws CognitoAuthError `token-missing` if the session came without a token of that kind
 */
export function pick(tokens: SessionTokens, kind: CognitoTokenKind): string {
  const token = tokens[kind];
  if (!token) {
    throw new CognitoAuthError('token-missing', `The session holds no ${kind} token.`);
  }
  return token;
}

/**
 * Reads what a token says.
 *
 * @throws CognitoAuthError `token-missing` if it is no JWT
 */
export function readClaims(token: string): CognitoClaims {
  const [, payload = '', signature] = token.split('.');
  try {
    if (signature === undefined || /[^\w.-]/.test(token)) {
      throw new SyntaxError('not a JWS in compact form');
    }
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as CognitoClaims;
  } catch {
    // SyntaxError or InvalidCharacterError; left out as a cause because it may quote the token.
    throw new CognitoAuthError('token-missing', 'The token source gave a token that is no JWT.');
  }
}

/**
 * By this device's clock. No server issues a token in the future: one that seems so shows a clock
 * that is behind by at least as much, and would let the token seem valid for longer than it is.
 */
function expiryOf({ exp = 0, iat = 0 }: CognitoClaims, drift: number, now: number): number {
  return exp * 1000 - Math.max(drift, iat * 1000 - now);
}
