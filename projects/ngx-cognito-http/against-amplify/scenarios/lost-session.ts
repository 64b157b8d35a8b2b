import assert from 'node:assert/strict';
import {
  ada,
  assertAnswered,
  assertFailed,
  day,
  minute,
  operate,
  refreshes,
  seed,
  startSignedIn,
  type Lab,
  type Scenario,
} from '../lab.ts';

/** Ways to lose a session: each starts the app with an expired token that nothing can refresh. */
const ways: Readonly<Record<string, (lab: Lab) => Promise<void>>> = {
  'was revoked': async (lab) => {
    const { RefreshToken } = await startSignedIn(lab, 120 * minute);
    const { clientId: ClientId } = lab.backend.pool;
    await operate(lab.backend, 'RevokeToken', { ClientId, Token: RefreshToken });
  },
  'is 31 days old': async (lab) => {
    await startSignedIn(lab, 31 * day);
  },
  'belongs to a user who was deleted': async (lab) => {
    await startSignedIn(lab, 120 * minute);
    const { AccessToken } = await lab.backend.pool.issueTokens(ada.username);
    await operate(lab.backend, 'DeleteUser', { AccessToken });
  },
};

/** A refresh token that counts no longer. */
export const lostSession: readonly Scenario[] = Object.entries(ways).map(([what, start]) => ({
  title: `every request fails with session-expired after one refresh if its token ${what}`,
  run: async (lab) => {
    const { backend, device } = lab;
    await start(lab);
    assertFailed(await device.send(50), 'session-expired');
    assertFailed(await device.send(50), 'session-expired');
    assert.equal(await device.status(), 'expired');
    assert.equal(refreshes(backend), 1);
    assert.equal(await device.losses(), 1);
    assert.equal(backend.calls.length, 0);

    seed(backend, ada);
    await device.signIn(ada);
    assertAnswered(await device.send(5));
  },
}));
