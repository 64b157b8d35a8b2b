import assert from 'node:assert/strict';
import { hold } from '../../../local-aws/testing/hold.ts';
import { assertAnswered, minute, refreshes, startSignedIn, type Scenario } from '../lab.ts';

const twoHours = 120 * minute;

/** A token that has expired, and a pool that gives another. */
export const expiry: readonly Scenario[] = [
  {
    title: '100 requests at once with an expired token bring one refresh and 100 answers',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, twoHours);
      assertAnswered(await device.send(100));
      assert.equal(refreshes(backend), 1);
      assert.equal(await device.refreshes(), 1);
      assert.equal(backend.calls.length, 100);
    },
  },
  {
    title: 'requests that join while a slow pool refreshes share its answer',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, twoHours);
      const { fault, arrived, release } = hold();
      backend.faults.current = fault;
      const early = device.send(20);
      await arrived;
      const late = device.send(20);
      assert.equal(backend.calls.length, 0);
      release();
      assertAnswered([...(await early), ...(await late)]);
      assert.equal(refreshes(backend), 1);
    },
  },
  {
    title: 'who unsubscribes while the pool refreshes leaves the others their answers',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, twoHours);
      const { fault, arrived, release } = hold();
      backend.faults.current = fault;
      const sent = device.send(10);
      await arrived;
      await device.leave([1, 5, 10]);
      release();
      const outcomes = await sent;
      assertAnswered(outcomes.filter(({ error }) => error !== 'left'));
      assert.deepEqual(backend.calls.map(({ number }) => number).sort(), [2, 3, 4, 6, 7, 8, 9]);
      assert.equal(refreshes(backend), 1);
    },
  },
  {
    title: 'a refresh that everybody has left serves who comes next',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, twoHours);
      const { fault, arrived, release } = hold();
      backend.faults.current = fault;
      const sent = device.send(3);
      await arrived;
      await device.leave([1, 2, 3]);
      await sent;
      release();
      assertAnswered(await device.send(3));
      assert.deepEqual(backend.calls.map(({ number }) => number).sort(), [4, 5, 6]);
      assert.equal(refreshes(backend), 1);
    },
  },
];
