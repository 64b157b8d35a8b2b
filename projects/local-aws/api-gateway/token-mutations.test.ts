import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createIssuerKeys } from './issuer-keys.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { clientId, now, startTestIssuer } from './testing/test-issuer.ts';
import { mutateToken } from './testing/token-mutation.ts';
import { TokenFault } from './token-fault.ts';
import { rememberVerified } from './verified-tokens.ts';

const seed = 20_261_122;
const count = 100_000;
/** Signatures are verified in a pool of threads: so many keep it busy. */
const atOnce = 250;

// A third of the time would go into stack traces that nobody reads.
Error.stackTraceLimit = 0;

it(`takes none of ${count} random mutations of valid tokens (seed ${seed})`, async () => {
  await using pool = await startTestIssuer();
  const keys = createIssuerKeys({ ...pool, clock: () => now });
  // Together with the tokens that it has taken before.
  const { issuer } = pool;
  const verify = rememberVerified({ issuer, audiences: [clientId], keys, clock: () => now });
  const valid = [
    await pool.token(),
    await pool.token({ sub: 'another-user', scope: 'tasks.read tasks.write' }),
    await pool.token({ aud: clientId, client_id: undefined, token_use: 'id' }),
  ];
  for (const token of valid) await verify(token);

  const random = seededRandom(seed);
  const faults = new Map<string, number>();
  for (let done = 0; done < count; done += atOnce) {
    const mutants = Array.from({ length: atOnce }, () => mutateToken(valid, random));
    await Promise.all(
      mutants.map(async (mutant) => {
        const fault: unknown = await verify(mutant).then(
          () => assert.fail(`taken: a mutation of ${mutant.length} characters`),
          (error: unknown) => error,
        );
        assert.ok(fault instanceof TokenFault, String(fault));
        faults.set(fault.kind, (faults.get(fault.kind) ?? 0) + 1);
      }),
    );
  }
  // The mutations reach every check, not only the first.
  for (const kind of ['malformed', 'algorithm', 'key', 'signature']) {
    assert.ok((faults.get(kind) ?? 0) > count / 100, `${kind}: ${faults.get(kind)}`);
  }
});
