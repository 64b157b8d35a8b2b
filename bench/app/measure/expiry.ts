import type { Contestant } from '../contestants/contestant';
import type { Refreshing } from '../outcomes';
import { REFRESH_LATENCY } from '../session/identity-provider';
import { startApp } from '../session/start-app';
import { RequestCounter } from './sent-requests';
import { VirtualTime } from './virtual-time';

/** One request follows another after so many milliseconds. */
const INTERVAL = 50;
/** The requests begin and end so long before and after the first token expires, in milliseconds. */
const BEFORE = 330_000;
const AFTER = 30_000;

/** An app in use while its token expires: requests without a pause, on a virtual clock. */
export async function expiry(contestant: Contestant): Promise<Refreshing> {
  const time = new VirtualTime();
  const app = await startApp(contestant);
  const requests = new RequestCounter(app);
  const ended = () => requests.pending === 0;
  const { expiresAt } = app.session;
  const refreshesAtStart = app.provider.refreshes;
  app.provider.slowDown(REFRESH_LATENCY);
  while (time.now < expiresAt - BEFORE) {
    await time.pass(10_000, ended);
  }
  while (time.now < expiresAt + AFTER) {
    requests.send();
    await time.settle(ended);
    await time.pass(INTERVAL, ended);
  }
  return { ...requests.counts, refreshes: app.provider.refreshes - refreshesAtStart };
}
