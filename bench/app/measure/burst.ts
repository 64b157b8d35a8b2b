import type { Contestant } from '../contestants/contestant';
import type { Refreshing } from '../outcomes';
import { REFRESH_LATENCY } from '../session/identity-provider';
import { startApp } from '../session/start-app';
import { RequestCounter } from './sent-requests';
import { VirtualTime } from './virtual-time';

const REQUESTS = 100;
/** How finely the wait is told, in milliseconds. */
const STEP = 50;

/** A laptop wakes up after its token has expired, and the page sends a hundred requests at once. */
export async function burst(contestant: Contestant): Promise<Refreshing> {
  const time = new VirtualTime();
  const app = await startApp(contestant);
  const refreshesAtStart = app.provider.refreshes;
  app.provider.slowDown(REFRESH_LATENCY);
  time.sleepUntil(app.session.expiresAt + 60_000);
  const requests = new RequestCounter(app);
  for (let index = 0; index < REQUESTS; index++) {
    requests.send();
  }
  for (let waited = 0; waited < 60_000 && requests.pending > 0; waited += STEP) {
    await time.pass(STEP, () => requests.pending === 0);
  }
  return { ...requests.counts, refreshes: app.provider.refreshes - refreshesAtStart };
}
