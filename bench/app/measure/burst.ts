import type { Contestant } from '../contestants/contestant';
import { REFRESH_LATENCY } from '../session/identity-provider';
import { startApp } from '../session/start-app';
import type { Refreshing } from './expiry';
import { RequestCounter } from './sent-requests';
import { VirtualTime } from './virtual-time';

const REQUESTS = 100;

/** A laptop wakes up after its token has expired, and the page sends a hundred requests at once. */
export async function burst(contestant: Contestant): Promise<Refreshing> {
  const time = new VirtualTime();
  const app = await startApp(contestant);
  const warmUp = new RequestCounter(app);
  warmUp.send();
  await time.settle(() => warmUp.pending === 0);
  const refreshesAtStart = app.provider.refreshes;
  app.provider.slowDown(REFRESH_LATENCY);
  time.sleepUntil(app.session.expiresAt + 60_000);
  const requests = new RequestCounter(app);
  for (let index = 0; index < REQUESTS; index++) {
    requests.send();
  }
  for (let waited = 0; waited < 60_000 && requests.pending > 0; waited += 100) {
    await time.pass(100);
  }
  return { ...requests.counts, refreshes: app.provider.refreshes - refreshesAtStart };
}
