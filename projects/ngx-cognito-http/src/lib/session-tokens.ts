import type { CognitoTokenKind } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
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
}

/** The least that a token must still be valid to be sent without asking the source, as in Amplify. */
const EXPIRY_MARGIN_MS = 5_000;

/**
 * Reads the tokens that a source handed out.
 *
 * @param now - milliseconds since the epoch
 * @throws CognitoAuthError `token-missing` if there is none, or one that is no JWT
 */
export function readTokens(tokens: CognitoTokens, now: number): SessionTokens {
  const claims = [tokens.idToken, tokens.accessToken].flatMap((token) =>
    token ? [readClaims(token)] : [],
  );
  const [shown] = claims;
  if (!shown) {
    throw new CognitoAuthError('token-missing', 'The token source gave a session without tokens.');
  }
  return {
    access: tokens.accessToken ?? null,
    id: tokens.idToken ?? null,
    claims: shown,
    expiresAt: Math.min(...claims.map((claim) => expiry(claim, now))),
  };
}

/** Whether the tokens may be sent without asking the source. */
export function areFresh(tokens: SessionTokens, now: number): boolean {
  return now < tokens.expiresAt - EXPIRY_MARGIN_MS;
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

function readClaims(token: string): CognitoClaims {
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
 * No server issues a token in the future: one that seems so shows a clock that is behind by at
 * least as much, and would let the token seem valid for longer than it is.
 */
function expiry({ exp = 0, iat = 0 }: CognitoClaims, now: number): number {
  const behind = Math.max(0, iat * 1000 - now);
  return exp * 1000 - behind;
}
