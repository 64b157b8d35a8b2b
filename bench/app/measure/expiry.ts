import type { Contestant } from '../contestants/contestant';
import { REFRESH_LATENCY } from '../session/identity-provider';
import { startApp } from '../session/start-app';
import { RequestCounter, type SentRequests } from './sent-requests';
import { VirtualTime } from './virtual-time';

/** One request follows another after so many milliseconds. */
const INTERVAL = 50;
/** The requests begin and end so long before and after the first token expires, in milliseconds. */
const BEFORE = 400_000;
const AFTER = 30_000;

export interface Refreshing extends Readonly<SentRequests> {
  readonly refreshes: number;
}

/** An app in use while its token expires: requests without a pause, on a virtual clock. */
export async function expiry(contestant: Contestant): Promise<Refreshing> {
  const time = new VirtualTime();
  const app = await startApp(contestant);
  const requests = new RequestCounter(app);
  requests.send();
  await time.settle(() => requests.pending === 0);
  const { expiresAt } = app.session;
  const refreshesAtStart = app.provider.refreshes;
  app.provider.slowDown(REFRESH_LATENCY);
  while (time.now < expiresAt - BEFORE) {
    await time.pass(10_000);
  }
  while (time.now < expiresAt + AFTER) {
    requests.send();
    await time.settle(() => requests.pending === 0);
    await time.pass(INTERVAL);
  }
  return { ...requests.counts, refreshes: app.provider.refreshes - refreshesAtStart };
}
