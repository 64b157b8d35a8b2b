import assert from 'node:assert/strict';
import { once } from 'node:events';
import { it } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { MutationFaults, MutationRun } from './testing/mutation-run.ts';

const run: MutationRun = { seed: 20_261_122, count: 100_000 };

it(`takes none of ${run.count} random mutations of valid tokens (seed ${run.seed})`, async () => {
  // The test runner follows every promise of its own thread, which takes half of the time.
  const program = new URL('./testing/mutation-run.ts', import.meta.url);
  const worker = new Worker(program, { workerData: run });
  const [faults] = (await once(worker, 'message')) as [MutationFaults];

  assert.equal(faults.get('taken'), undefined);
  assert.equal(faults.get('crashed'), undefined);
  assert.equal(
    [...faults.values()].reduce((sum, times) => sum + times),
    run.count,
  );
  // They reach every check, not only the first.
  for (const kind of ['malformed', 'algorithm', 'key', 'signature'] as const) {
    assert.ok((faults.get(kind) ?? 0) > run.count / 100, `${kind}: ${faults.get(kind)}`);
  }
});
