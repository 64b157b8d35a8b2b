import assert from 'node:assert/strict';
import { hangUp } from '../../../local-aws/faults/fault.ts';
import {
  assertAnswered,
  assertFailed,
  minute,
  refreshes,
  startSignedIn,
  type Lab,
  type Scenario,
} from '../lab.ts';

/** A token that the API refuses, though the device thinks it valid. */
export const refusedToken: readonly Scenario[] = [
  {
    title:
      'a token that was revoked is replaced by one refresh, and each request is sent once more',
    attempts: 2,
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, minute);
      const first = assertAnswered(await device.send(1));
      backend.fence.refuses = (jti) => jti === first;
      assert.notEqual(assertAnswered(await device.send(20)), first);
      assert.equal(refreshes(backend), 1);
      assertSent(lab, 1 + 2 * 20);
    },
  },
  {
    title: 'a token that has expired by the clock of the API alone is replaced by one refresh',
    attempts: 2,
    run: async (lab) => {
      const { backend, device } = lab;
      await device.setClock(-10 * minute);
      await startSignedIn(lab, 61 * minute);
      assertAnswered(await device.send(20));
      assert.equal(refreshes(backend), 1);
      assertSent(lab, 2 * 20);
      assertAnswered(await device.send(20));
      assertSent(lab, 3 * 20);
    },
  },
  {
    title: 'an API that refuses every token is asked twice at the most, and costs one refresh',
    attempts: 2,
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, minute);
      backend.fence.refuses = () => true;
      assertFailed(await device.send(20), '401');
      assert.equal(refreshes(backend), 1);
      assertSent(lab, 2 * 20);
      assertFailed(await device.send(20), '401');
      assert.equal(refreshes(backend), 1);
      assertSent(lab, 3 * 20);
      assert.equal(await device.status(), 'signed-in');
    },
  },
  {
    title: 'a refused token that cannot be replaced leaves the refusal as it is',
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, minute);
      assertAnswered(await device.send(1));
      backend.fence.refuses = () => true;
      backend.faults.current = hangUp;
      assertFailed(await device.send(20), '401');
      assertSent(lab, 1 + 20);
      assert.notEqual(await device.storedUser(), null);
    },
  },
];

function assertSent({ backend }: Lab, times: number): void {
  assert.equal(backend.calls.length, times);
}
