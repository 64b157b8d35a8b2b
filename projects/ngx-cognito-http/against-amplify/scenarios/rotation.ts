import assert from 'node:assert/strict';
import { assertAnswered, elapse, minute, refreshes, startSignedIn, type Scenario } from '../lab.ts';

/** A pool whose refresh tokens count once. */
export const rotation: readonly Scenario[] = [
  {
    title: 'a session lives on through refreshes by a pool that rotates without grace',
    settings: { refreshTokenRotation: { retryGracePeriodSeconds: 0 } },
    run: async (lab) => {
      const { backend, device } = lab;
      await startSignedIn(lab, 120 * minute);
      const tokens = new Set<unknown>();
      for (let hours = 0; hours < 3; hours++) {
        await elapse(lab, hours * 61 * minute);
        tokens.add(assertAnswered(await device.send(20)));
      }
      assert.equal(tokens.size, 3);
      assert.equal(refreshes(backend), 3);
    },
  },
];
