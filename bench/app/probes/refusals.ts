import { API, type Contestant } from '../contestants/contestant';
import { VirtualTime } from '../measure/virtual-time';
import { startSignedIn } from './start';
import type { RefusalFinding } from './findings';

const REQUESTS = 10;
/** In milliseconds, on the virtual clock. */
const PATIENCE = 60_000;
const STEP = 500;

/** Rule 6, where another token helps. */
export const refusedOnce = (contestant: Contestant): Promise<RefusalFinding> =>
  refused(contestant, 'once');

/** Rule 6, where none does. */
export const refusedAlways = (contestant: Contestant): Promise<RefusalFinding> =>
  refused(contestant, 'always');

async function refused(contestant: Contestant, how: 'once' | 'always'): Promise<RefusalFinding> {
  const time = new VirtualTime();
  const { http, backend, provider } = await startSignedIn(contestant);
  const first = backend.seen;
  const before = { requests: backend.requests, refreshes: provider.refreshes };
  backend.refuses = (authorization) => how === 'always' || authorization === first;
  let succeeded = 0;
  let pending = REQUESTS;
  for (let index = 0; index < REQUESTS; index++) {
    http.get(`${API}/tasks/${index}`).subscribe({
      complete: () => {
        succeeded++;
        pending--;
      },
      error: () => pending--,
    });
  }
  for (let waited = 0; waited < PATIENCE && pending > 0; waited += STEP) {
    await time.settle(() => pending === 0);
    await time.pass(STEP, () => pending === 0);
  }
  return {
    succeeded,
    sent: backend.requests - before.requests,
    refreshes: provider.refreshes - before.refreshes,
  };
}
