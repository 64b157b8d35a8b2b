import assert from 'node:assert/strict';
import { throttle } from '../../../local-aws/faults/pool-faults.ts';
import { hold } from '../../../local-aws/testing/hold.ts';
import { assertAnswered, elapse, minute, refreshes, startSignedIn, type Scenario } from '../lab.ts';

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
      release();
      await device.refreshed(1);
      const after = await device.sendInTime(5_000, 4.75 * minute, 40);

      assert.notEqual(assertAnswered(before), assertAnswered(after));
      assert.equal([...before, ...after].filter(({ waited }) => waited).length, 0);
      assert.equal(refreshes(backend), 1);
    },
  },
  {
    title:
      'a pool that throttles is not noticed while the token is valid, and left alone for a while',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, minute);
      const first = assertAnswered(await device.send(1));
      backend.faults.current = throttle;
      await elapse(lab, 58.1 * minute);
      const sent = [...(await device.send(5))];
      await device.refreshed(1);
      sent.push(...(await device.send(5)));
      assert.equal(assertAnswered(sent), first);
      assert.equal(sent.filter(({ waited }) => waited).length, 0);
      // Amplify tries three times.
      assert.equal(refreshes(backend), 3);

      delete backend.faults.current;
      await elapse(lab, 58.3 * minute);
      assert.equal(assertAnswered(await device.send(1)), first);
      await device.refreshed(2);
      assert.notEqual(assertAnswered(await device.send(5)), first);
      assert.equal(refreshes(backend), 4);
    },
  },
];
