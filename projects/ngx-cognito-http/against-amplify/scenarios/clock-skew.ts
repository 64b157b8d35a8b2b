import assert from 'node:assert/strict';
import { throttle } from '../../../local-aws/faults/pool-faults.ts';
import {
  ada,
  assertAnswered,
  assertFailed,
  elapse,
  minute,
  refreshes,
  seed,
  startSignedIn,
  type Scenario,
} from '../lab.ts';

/** A device whose clock is wrong from the start. */
const wrongClock: readonly Scenario[] = (
  [
    ['ahead', 10 * minute],
    ['behind', -10 * minute],
  ] as const
).map(([what, skew]) => ({
  title: `a device whose clock is ten minutes ${what} refreshes when the token has expired, and no sooner`,
  run: async (lab) => {
    const { backend, device } = lab;
    await elapse(lab, 0, skew);
    seed(backend, ada);
    await device.start(backend.ends);
    await device.signIn(ada);
    const first = assertAnswered(await device.send(10));
    await elapse(lab, 58 * minute, skew);
    assert.equal(assertAnswered(await device.send(10)), first);
    assert.equal(refreshes(backend), 0);

    await elapse(lab, 61 * minute, skew);
    const second = assertAnswered(await device.send(10));
    assert.notEqual(second, first);
    assert.equal(refreshes(backend), 1);
    assert.deepEqual([...new Set(backend.calls.map(({ status }) => status))], [200]);
  },
}));

/** A device whose clock is wrong, until it is set right. */
const correctedClock: readonly Scenario[] = [
  {
    title: 'a clock that is set back makes nobody wait longer for a pool that throttled',
    run: async (lab) => {
      const { backend, device } = lab;
      await elapse(lab, 0, 60 * minute);
      await startSignedIn(lab, 120 * minute);
      backend.faults.current = throttle;
      assertFailed(await device.send(5), 'throttled');
      delete backend.faults.current;
      await elapse(lab, minute);
      assertAnswered(await device.send(5));
    },
  },
  {
    title: 'a clock that is set back under a session lets no request fail',
    attempts: 2,
    run: async (lab) => {
      const { backend, device } = lab;
      await elapse(lab, 0, 30 * minute);
      seed(backend, ada);
      await device.start(backend.ends);
      await device.signIn(ada);
      assertAnswered(await device.send(5));
      for (const time of [1, 45, 61, 75, 121, 130]) {
        await elapse(lab, time * minute);
        assertAnswered(await device.send(5));
      }
      assert.equal(refreshes(backend), 2);
    },
  },
];

export const clockSkew: readonly Scenario[] = [...wrongClock, ...correctedClock];
