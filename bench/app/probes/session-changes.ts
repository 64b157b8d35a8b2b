import type { Contestant } from '../contestants/contestant';
import { VirtualTime } from '../measure/virtual-time';
import { startSignedIn } from './start';
import type { RequestFinding } from './findings';
import { OtherTab } from './other-tab';
import { watchRequest } from './watch-request';

/** Rule 8: the user signs out in this tab. */
export async function signedOutHere(contestant: Contestant): Promise<RequestFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  await contestant.signOut?.(app.application.injector);
  return watchRequest(app, time);
}

/** Rule 8: the user signs out in another tab. */
export async function signedOutElsewhere(contestant: Contestant): Promise<RequestFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  new OtherTab().signOut();
  await time.settle(() => false);
  return watchRequest(app, time);
}

/** Rule 8: the user signs out in another tab, and another user signs in there. */
export async function otherUserElsewhere(contestant: Contestant): Promise<RequestFinding> {
  const time = new VirtualTime();
  const app = await startSignedIn(contestant);
  const tab = new OtherTab();
  tab.signOut();
  await tab.signIn(contestant, 'bob');
  await time.settle(() => false);
  return watchRequest(app, time);
}
