import assert from 'node:assert/strict';
import { hold } from '../../../local-aws/testing/faults.ts';
import { assertAnswered, minute, refreshes, startSignedIn, type Scenario } from '../lab.ts';

/** A token that is about to expire. */
export const refreshAhead: readonly Scenario[] = [
  {
    title: '10 000 requests across an expiry bring one refresh, and none of them waits',
    settings: { tokenValidity: { access: 300, id: 300 } },
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, 0);
      assertAnswered(await device.send(1));
      const { fault, arrived, release } = hold();
      backend.faults.current = fault;

      // The pool takes its time, from the fourth minute on, until shortly before the fifth.
      const before = await device.sendInTime(5_000, 0, 57);
      await arrived;
      backend.clock.ahead = 4.75 * minute;
      const refreshed = device.nextRefresh();
      release();
      await refreshed;
      const after = await device.sendInTime(5_000, 4.75 * minute, 40);

      assert.notEqual(assertAnswered(before), assertAnswered(after));
      assert.equal([...before, ...after].filter(({ waited }) => waited).length, 0);
      assert.equal(refreshes(backend), 1);
    },
  },
];
