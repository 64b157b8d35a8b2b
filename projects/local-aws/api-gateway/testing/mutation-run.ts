import assert from 'node:assert/strict';
import { parentPort, workerData } from 'node:worker_threads';
import { createIssuerKeys } from '../issuer-keys.ts';
import { TokenFault, type TokenFaultKind } from '../token-fault.ts';
import { rememberVerified } from '../verified-tokens.ts';
import { seededRandom } from './seeded-random.ts';
import { clientId, now, startTestIssuer } from './test-issuer.ts';
import { mutateToken } from './token-mutation.ts';

/** What a worker of this file is told. */
export interface MutationRun {
  readonly seed: number;
  readonly count: number;
}

/** What it tells when it is done: how often which fault was found. */
export type MutationFaults = ReadonlyMap<TokenFaultKind | 'taken' | 'crashed', number>;

/** Signatures are verified in a pool of threads: so many keep it busy. */
const atOnce = 250;

async function run({ seed, count }: MutationRun): Promise<MutationFaults> {
  await using pool = await startTestIssuer();
  const { issuer } = pool;
  const keys = createIssuerKeys({ ...pool, clock: () => now });
  // Together with the tokens that it has taken before.
  const verify = rememberVerified({ issuer, audiences: [clientId], keys, clock: () => now });
  const valid = [
    await pool.token(),
    await pool.token({ sub: 'another-user', scope: 'tasks.read tasks.write' }),
    await pool.token({ aud: clientId, client_id: undefined, token_use: 'id' }),
  ];
  for (const token of valid) assert.ok(await verify(token));

  const random = seededRandom(seed);
  const faults = new Map<TokenFaultKind | 'taken' | 'crashed', number>();
  for (let done = 0; done < count; done += atOnce) {
    const mutants = Array.from({ length: atOnce }, () => mutateToken(valid, random));
    const found = await Promise.all(
      mutants.map((mutant) =>
        verify(mutant).then(
          () => 'taken' as const,
          (error: unknown) => (error instanceof TokenFault ? error.kind : 'crashed'),
        ),
      ),
    );
    for (const fault of found) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  return faults;
}

// A third of the time would go into stack traces that nobody reads.
Error.stackTraceLimit = 0;
parentPort?.postMessage(await run(workerData as MutationRun));
