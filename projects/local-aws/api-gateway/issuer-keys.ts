import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { readBytes } from './read-bytes.ts';
import { TokenFault } from './token-fault.ts';

/** Finds the key for a token's header, or rejects. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

export interface IssuerKeysOptions {
  /** As it stands in tokens, for example `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1`. */
  readonly issuer: string;
  /** Where the issuer's documents are really served, without a trailing slash. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

const timeoutMillis = 1500;
const maxBytes = 150_000;
const cachedMillis = 2 * 60 * 60 * 1000;

const discoveryDocument = z.object({ jwks_uri: z.url() });
const keySetDocument = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Gets an issuer's public keys by OpenID Connect discovery and keeps them for two hours.
 *
 * @returns A function that rejects with the token fault `discovery` or `jwks` if a document cannot be
 *   had within 1.5 seconds or is not what it should be. The next call tries again.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function createIssuerKeys(options: IssuerKeysOptions): () => Promise<KeySet> {
  let keys: Promise<KeySet> | undefined;
  let expiresAt = 0;
  return () => {
    const now = options.clock();
    if (keys && now < expiresAt) return keys;
    expiresAt = now + cachedMillis;
    const attempt = (keys = fetchKeys(options));
    attempt.catch(() => {
      if (keys === attempt) keys = undefined;
    });
    return attempt;
  };
}

async function fetchKeys({ issuer, address }: IssuerKeysOptions): Promise<KeySet> {
  const discovery = await fetchJson(`${address}/.well-known/openid-configuration`)
    .then((json) => discoveryDocument.parse(json))
    .catch((cause: unknown) => {
      throw new TokenFault('discovery', { cause });
    });
  const jwksUri = discovery.jwks_uri.startsWith(`${issuer}/`)
    ? address + discovery.jwks_uri.slice(issuer.length)
    : discovery.jwks_uri;
  return fetchJson(jwksUri)
    .then((json) => createLocalJWKSet(keySetDocument.parse(json) as JSONWebKeySet))
    .catch((cause: unknown) => {
      throw new TokenFault('jwks', { cause });
    });
}

async function fetchJson(url: string): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMillis);
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = await readBytes(response.body, maxBytes);
  return JSON.parse(bytes.toString()) as unknown;
}
