import { API } from '../contestants/contestant';
import type { VirtualTime } from '../measure/virtual-time';
import { isExpired } from '../session/issuer';
import { readClaims } from '../session/jwt';
import type { App } from '../session/start-app';
import type { RequestFinding } from './findings';
import { watchNavigation } from './watch-navigation';
import { describeError } from './describe-error';

/** In milliseconds. */
const PATIENCE = 120_000;
const STEP = 500;

type Sender = Pick<App, 'http' | 'backend'>;

/** Sends a request to the API, and waits on the virtual clock for what becomes of it. */
export async function watchRequest(app: Sender, time: VirtualTime): Promise<RequestFinding> {
  const leaving = watchNavigation();
  const before = app.backend.requests;
  let end: Omit<RequestFinding, 'navigated'> | null = null;
  app.http.get(`${API}/tasks`).subscribe({
    error: (error: unknown) => (end = { fate: 'failed', error: describeError(error) }),
    complete: () => (end ??= { fate: 'swallowed' }),
    next: () => (end = sentWith(app.backend.seen)),
  });
  for (let waited = 0; waited < PATIENCE && end === null; waited += STEP) {
    await time.settle(() => end !== null);
    await time.pass(STEP, () => end !== null);
  }
  const arrived = app.backend.requests > before;
  const finding = end ?? (arrived ? sentWith(app.backend.seen) : { fate: 'pending' as const });
  return { ...finding, navigated: leaving() };
}

function sentWith(authorization: string | null): Omit<RequestFinding, 'navigated'> {
  if (authorization === null) {
    return { fate: 'without' };
  }
  if (authorization.split('.').length !== 3) {
    return { fate: 'garbage', error: authorization };
  }
  const user = String(readClaims(authorization)['username']);
  return { fate: isExpired(authorization) ? 'expired' : 'valid', user };
}
