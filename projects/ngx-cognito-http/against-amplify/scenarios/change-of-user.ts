import assert from 'node:assert/strict';
import { hold, holdAnswer } from '../../../local-aws/testing/hold.ts';
import { assertAnswered, bob, refreshSlowly, seed, subOf, type Scenario } from '../lab.ts';

/** Another user who signs in while a refresh for the former one is under way. */
export const changeOfUser: readonly Scenario[] = (
  [
    ['before the pool has looked at it', hold],
    ['before its answer arrives', holdAnswer],
  ] as const
).map(([when, make]) => ({
  title: `no token of the former user leaves after a sign-in as another amid a refresh, ${when}`,
  run: async (lab) => {
    const { backend, device } = lab;
    seed(backend, bob);
    const { waiting, end } = await refreshSlowly(lab, make());
    await device.signOut();
    await device.signIn(bob);
    const late = device.send(5);
    await end();
    const outcomes = [...(await waiting), ...(await late), ...(await device.send(5))];
    await device.start(backend.ends);
    outcomes.push(...(await device.send(5)));

    // Amplify has mixed up the two sessions by then, so that Bob may have to sign in again.
    const sub = await subOf(backend, bob);
    assert.ok(outcomes.every((each) => each.sub === sub || each.error === 'no-session'));
    assert.ok(backend.calls.every((call) => call.sub === sub));
    await device.signIn(bob);
    assertAnswered(await device.send(5));
  },
}));
