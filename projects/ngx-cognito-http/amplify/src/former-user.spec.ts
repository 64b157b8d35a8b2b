import { signOut } from 'aws-amplify/auth';

import { CLIENT_ID } from './testing/fake-user-pool';
import { setUp } from './testing/set-up';

/** A user whose session is being refreshed by a pool that is slow to answer. */
async function setUpRefreshing() {
  const app = setUp();
  await app.pool.signIn('ada');
  await app.send();
  const pending = app.pool.hold('GetTokensFromRefreshToken');
  const refreshed = app.session.token('access', { forceRefresh: true });
  await pending.asked;
  return { ...app, refreshed, answer: pending.answer };
}

/** What another tab's sign-out removes, in Amplify's order, as this tab hears of it. */
function signOutElsewhere(username: string): void {
  const prefix = `CognitoIdentityServiceProvider.${CLIENT_ID}`;
  const names = ['accessToken', 'idToken', 'clockDrift', 'refreshToken', 'signInDetails'];
  const keys = names.map((name) => `${prefix}.${username}.${name}`);
  for (const key of [...keys, `${prefix}.LastAuthUser`]) {
    const oldValue = localStorage.getItem(key) ?? 'x';
    localStorage.removeItem(key);
    window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: null }));
  }
}

/** The user whose tokens the storage holds for the next start of the app. */
function storedUser(): string | null {
  const key = Object.keys(localStorage).find((name) => name.endsWith('.LastAuthUser'));
  return key === undefined ? null : localStorage.getItem(key);
}

describe('a refresh that ends after its user is gone', () => {
  afterEach(() => localStorage.clear());

  it('brings nobody back, not even at the next start of the app', async () => {
    const { send, refreshed, answer } = await setUpRefreshing();
    await signOut();
    answer();
    await expectAsync(refreshed).toBeRejected();
    expect(await send()).toBe('no-session');
    expect(storedUser()).toBeNull();
    expect(Object.keys(localStorage).filter((key) => key.endsWith('Token'))).toEqual([]);
  });

  it('brings nobody back after a sign-out in another tab, which is then looked at', async () => {
    const { send, refreshed, answer, session } = await setUpRefreshing();
    signOutElsewhere('ada');
    document.dispatchEvent(new Event('visibilitychange'));
    answer();
    await expectAsync(refreshed).toBeRejected();
    expect(await send()).toBe('no-session');
    expect(session.status()).toBe('signed-out');
    expect(storedUser()).toBeNull();
  });

  it('sends no token of theirs once another user has signed in', async () => {
    const { pool, send, session, refreshed, answer } = await setUpRefreshing();
    await signOut();
    await pool.signIn('bob');
    answer();
    await refreshed.catch(() => undefined);
    expect(await send()).not.toContain('ada');
    await session.token('access', { forceRefresh: true }).catch(() => undefined);
    expect(await send()).not.toContain('ada');
    expect(storedUser()).not.toBe('ada');
  });
});
