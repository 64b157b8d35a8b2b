import type { Contestant } from '../contestants/contestant';
import { VirtualTime } from '../measure/virtual-time';
import type { App } from '../session/start-app';
import { startSignedIn, startWithout } from './start';
import type { RequestFinding, TwoRequestsFinding } from './findings';
import { watchRequest } from './watch-request';

/** Rule 7: a laptop wakes up after its token has expired, and the network comes a minute later. */
export async function offline(contestant: Contestant): Promise<TwoRequestsFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  wakeUpLate(app, time);
  app.provider.answers = 'unreachable';
  const first = await watchRequest(app, time);
  await passAMinute(time);
  app.provider.answers = 'tokens';
  await passAMinute(time);
  return { first, later: await watchRequest(app, time) };
}

/** Rule 7: the token has expired, and the identity provider has ended the session. */
export async function revoked(contestant: Contestant): Promise<TwoRequestsFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  wakeUpLate(app, time);
  app.provider.answers = 'revoked';
  const first = await watchRequest(app, time);
  await passAMinute(time);
  return { first, later: await watchRequest(app, time) };
}

/** Rule 7: nobody has ever signed in. */
export async function nobody(contestant: Contestant): Promise<RequestFinding> {
  const time = new VirtualTime();
  return watchRequest(await startWithout(contestant), time);
}

/** Second by second, so that timers find what the one before has brought. */
async function passAMinute(time: VirtualTime): Promise<void> {
  for (let passed = 0; passed < 60_000; passed += 1_000) {
    await time.pass(1_000, () => true);
  }
}

function wakeUpLate({ session }: App, time: VirtualTime): void {
  time.sleepUntil(session.expiresAt + 60_000);
}
