import { API, type Contestant } from '../contestants/contestant';
import { VirtualTime } from '../measure/virtual-time';
import { REFRESH_LATENCY } from '../session/identity-provider';
import type { RequestFinding } from './findings';
import { startSignedIn } from './start';
import { watchRequest } from './watch-request';

/** Rule 4: two requests wait for a refresh, and the caller of the first unsubscribes. */
export async function impatientCaller(contestant: Contestant): Promise<RequestFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  app.provider.slowDown(REFRESH_LATENCY);
  time.sleepUntil(app.session.expiresAt + 60_000);
  const impatient = app.http.get(`${API}/tasks`).subscribe({ error: () => undefined });
  const other = watchRequest(app, time);
  impatient.unsubscribe();
  return other;
}
