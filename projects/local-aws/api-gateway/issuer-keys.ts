import { createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { readBytes } from './read-bytes.ts';
import { TokenFault } from './token-fault.ts';

type LocalKeySet = ReturnType<typeof createLocalJWKSet>;

/** Finds the key for a token's header, or rejects. */
export type KeySet = (...token: Parameters<LocalKeySet>) => ReturnType<LocalKeySet>;

/**
 * What becomes of a token whose key is not among those at hand. AWS's documentation is silent; it
 * asks that old and new keys be valid together for a while. `fetched-again` asks the issuer once more,
 * but not within five minutes of the last time.
 */
export type UnknownKeyRule = 'refused' | 'fetched-again';

export interface IssuerKeysOptions {
  /** As it stands in tokens, for example `https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1`. */
  readonly issuer: string;
  /** Where the issuer's documents are really served, without a trailing slash. */
  readonly address: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** @default 'refused' */
  readonly unknownKey?: UnknownKeyRule | undefined;
}

const timeoutMillis = 1500;
const maxBytes = 150_000;
const cachedMillis = 2 * 60 * 60 * 1000;
const pauseMillis = 5 * 60 * 1000;

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
  const { clock, unknownKey = 'refused' } = options;
  let known: { readonly keys: KeySet; readonly askedAt: number } | undefined;
  let attempt: Promise<KeySet> | undefined;
  let askedAt = -Infinity;

  /** No time that is still to come, as there is after a clock was set back, is within any. */
  function isWithin(millis: number, time: number): boolean {
    const age = clock() - time;
    return age >= 0 && age < millis;
  }

  /** Asks the issuer, once for all. The keys at hand stay in force until others have come. */
  function ask(): Promise<KeySet> {
    if (attempt) return attempt;
    const now = (askedAt = clock());
    attempt = fetchKeys(options)
      .then((fetched) => {
        const keys = unknownKey === 'refused' ? fetched : askAgain(fetched);
        known = { keys, askedAt: now };
        return keys;
      })
      .finally(() => (attempt = undefined));
    return attempt;
  }

  /** The same keys, but for one that they do not have others are asked for. */
  function askAgain(fetched: KeySet): KeySet {
    const keys: KeySet = async (...token) => {
      try {
        return await fetched(...token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        if (known && known.keys !== keys) return known.keys(...token);
        // Whoever makes up key ids has the issuer asked no more often than that.
        if (!attempt && isWithin(pauseMillis, askedAt)) throw error;
        return (await ask())(...token);
      }
    };
    return keys;
  }

  return () =>
    known && isWithin(cachedMillis, known.askedAt) ? Promise.resolve(known.keys) : ask();
}

async function fetchKeys({ issuer, address }: IssuerKeysOptions): Promise<LocalKeySet> {
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
