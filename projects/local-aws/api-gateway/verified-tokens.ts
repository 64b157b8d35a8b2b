import { hash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { BoundedMap } from '../bounded-map.ts';
import type { KeySet } from './issuer-keys.ts';
import { verifyToken, type TokenExpectations } from './token-verifier.ts';

/** A token that was taken. */
interface Verified {
  readonly payload: JWTPayload;
  /** The keys that its signature was verified with. */
  readonly keys: KeySet;
}

/**
 * Verifies tokens as {@link verifyToken} does, with the same outcome at every time, but each signature
 * only once: a token that was taken is known again by its hash, for as long as it is valid and the
 * issuer's keys are those that it was verified with.
 *
 * @param capacity How many tokens are remembered; beyond it, the one that was verified first is not.
 */
export function rememberVerified(
  expectations: TokenExpectations,
  capacity = 1000,
): (token: string) => Promise<JWTPayload> {
  const verified = new BoundedMap<string, Verified>(capacity);
  return async (token) => {
    const digest = hash('sha256', token, 'base64');
    const known = verified.get(digest);
    if (known && isTimely(known.payload, expectations.clock())) {
      if (known.keys === (await expectations.keys())) return known.payload;
    }
    verified.delete(digest);
    const taken = await verify(token, expectations);
    verified.set(digest, taken);
    return taken.payload;
  };
}

async function verify(token: string, expectations: TokenExpectations): Promise<Verified> {
  // Those that are at hand a moment later may be others, which vouch for nothing.
  const used = Promise.withResolvers<KeySet>();
  const keys = async () => {
    const current = await expectations.keys();
    used.resolve(current);
    return current;
  };
  const payload = await verifyToken(token, { ...expectations, keys });
  return { payload, keys: await used.promise };
}

/** Whether the claims of time that a token was taken by hold at this time as well. */
function isTimely({ exp = 0, nbf = 0, iat = 0 }: JWTPayload, epochMillis: number): boolean {
  const now = Math.floor(epochMillis / 1000);
  return now < exp && now >= nbf && epochMillis >= iat * 1000;
}
