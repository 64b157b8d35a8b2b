import assert from 'node:assert/strict';
import { hangUp } from '../../../local-aws/faults/fault.ts';
import { breakDown, throttle } from '../../../local-aws/faults/pool-faults.ts';
import {
  assertAnswered,
  assertFailed,
  minute,
  refreshes,
  startSignedIn,
  type Scenario,
} from '../lab.ts';

/** How long a pool that throttles is left alone, in ms. */
const pause = 5_000;

/**
 * A pool that cannot refresh the session just now. Amplify asks it three times, and Chromium asks
 * again by itself where a connection that it had kept breaks.
 */
export const trouble: readonly Scenario[] = (
  [
    ['cannot be reached', hangUp, 'offline'],
    ['breaks down', breakDown, 'service'],
    ['throttles', throttle, 'throttled'],
  ] as const
).map(([what, fault, code]) => ({
  title: `a pool that ${what} fails requests with ${code}, and costs no session`,
  run: async (lab) => {
    const { backend, device } = lab;
    await startSignedIn(lab, 120 * minute);
    backend.faults.current = fault;
    assertFailed(await device.send(20), code);
    assert.equal(backend.calls.length, 0);
    const tries = refreshes(backend);
    assert.ok(
      tries === 3 || (code === 'offline' && tries === 6),
      `The pool was asked ${tries} times.`,
    );
    assert.notEqual(await device.storedUser(), null);

    delete backend.faults.current;
    await device.setClock(pause);
    assertAnswered(await device.send(20));
    assert.equal(await device.status(), 'signed-in');
    assert.equal(refreshes(backend), tries + 1);
  },
}));
