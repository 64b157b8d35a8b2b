import { Problem } from './problem.ts';

/**
 * Gives a handler that refuses every method but those routed before it (RFC 9110, section 15.5.6).
 *
 * @param allow the methods that there are, as the header `Allow` lists them
 */
export function refuseMethod(allow: string): () => never {
  return () => {
    throw new Problem(405, `Only ${allow} are possible here.`, { headers: { allow } });
  };
}
