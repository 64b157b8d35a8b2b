import assert from 'node:assert/strict';
import { hold, holdAnswer } from '../../../local-aws/testing/hold.ts';
import { assertFailed, refreshSlowly, type Scenario } from '../lab.ts';

/** A user who signs out while a refresh is under way. */
export const signOut: readonly Scenario[] = (
  [
    ['before the pool has looked at it', hold],
    ['before its answer arrives', holdAnswer],
  ] as const
).flatMap(([when, make]) => [
  {
    title: `no token leaves after a sign-out amid a refresh, ${when}`,
    run: async (lab) => {
      const { backend, device } = lab;
      const { waiting, end } = await refreshSlowly(lab, make());
      await device.signOut();
      const late = device.send(5);
      await end();
      assertFailed([...(await waiting), ...(await late)], 'no-session');
      assertFailed(await device.send(5), 'no-session');
      assert.equal(await device.status(), 'signed-out');
      assert.equal(backend.calls.length, 0);
    },
  },
  {
    title: `a sign-out amid a refresh holds after the page is loaded anew, ${when}`,
    run: async (lab) => {
      const { backend, device } = lab;
      const { waiting, end } = await refreshSlowly(lab, make());
      await device.signOut();
      await end();
      await waiting;
      await device.start(backend.ends);
      assertFailed(await device.send(5), 'no-session');
      assert.equal(backend.calls.length, 0);
    },
  },
]);
