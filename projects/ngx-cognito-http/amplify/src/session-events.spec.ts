import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { defaultStorage, Hub, type KeyValueStorageInterface } from 'aws-amplify/utils';

import { fakeJwt } from '../../testing/src/fake-jwt';
import { CLIENT_ID } from './testing/fake-user-pool';
import { setUp } from './testing/set-up';

const KEYS = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

/** What a tab hears when another one has changed the storage. */
function announceStorage(key: string | null, oldValue: string | null, newValue: string | null) {
  window.dispatchEvent(
    new StorageEvent('storage', { key, oldValue, newValue, storageArea: localStorage }),
  );
}

describe('withAmplify follows', () => {
  afterEach(() => {
    cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage);
    localStorage.clear();
  });

  it('a sign-in', async () => {
    const { pool, send, sendNow, session } = setUp();
    expect(await send()).toBe('no-session');
    await pool.signIn('ada');
    expect(session.status()).toBe('signed-in');
    expect(await send()).toBe('ada 1');
    expect(sendNow()).toBe('ada 1');
  });

  it('a sign-out', async () => {
    const { pool, send, sendNow, session } = setUp();
    pool.store('ada');
    await send();
    await signOut();
    expect(session.status()).toBe('signed-out');
    expect(sendNow()).toBeUndefined();
    const reads = spyOn(Storage.prototype, 'getItem').and.callThrough();
    expect(await send()).toBe('no-session');
    expect(reads).not.toHaveBeenCalled();
  });

  it('a sign-out at the moment that Amplify announces it', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    let sent: Promise<string> | undefined;
    const stop = Hub.listen('auth', ({ payload }) => {
      if (payload.event === 'signedOut') sent = send();
    });
    await signOut();
    stop();
    expect(await sent).toBe('no-session');
  });

  it('a sign-out that the storage is slow to carry out', async () => {
    const { pool, send } = setUp();
    const { promise: removed, resolve: remove } = deferred();
    useStorage({ removeItem: (key) => removed.then(() => defaultStorage.removeItem(key)) });
    await pool.signIn('ada');
    expect(await send()).toBe('ada 1');
    await signOut();
    expect(await send()).toBe('no-session');
    remove();
  });

  it('a sign-out during a load from a storage that is slow', async () => {
    const { pool, send } = setUp();
    const { promise: removed, resolve: remove } = deferred();
    const { promise: read, resolve: answer } = deferred();
    pool.store('ada');
    await send();
    document.dispatchEvent(new Event('visibilitychange'));
    useStorage({
      getItem: (key) => read.then(() => defaultStorage.getItem(key)),
      removeItem: (key) => removed.then(() => defaultStorage.removeItem(key)),
    });
    const sent = send();
    const signedOut = signOut();
    answer();
    await signedOut;
    expect(await sent).toBe('no-session');
    expect(await send()).toBe('no-session');
    remove();
  });

  it('a sign-out that makes a refresh under way fail', async () => {
    const { pool, send, session } = setUp();
    pool.store('ada');
    await send();
    const refresh = fetchAuthSession({ forceRefresh: true });
    pool.refuse('NotAuthorizedException');
    await signOut();
    await refresh;
    expect(session.status()).toBe('signed-out');
    expect(await send()).toBe('no-session');
  });

  it('a sign-in as another user', async () => {
    const { pool, send, session } = setUp();
    await pool.signIn('ada');
    await send();
    await signOut();
    await pool.signIn('bob');
    expect(await send()).toBe('bob 2');
    expect(session.claims()?.sub).toBe('bob');
  });

  it('a refresh that the app asked for', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    expect(await send()).toBe('ada 1');
    await fetchAuthSession({ forceRefresh: true });
    expect(await send()).toBe('ada 2');
  });

  it('a failed refresh that the app asked for', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    pool.refuse('NotAuthorizedException');
    await fetchAuthSession({ forceRefresh: true });
    expect(await send()).toBe('session-expired');
  });

  it('no failed refresh of which nothing is told', async () => {
    const { pool, send, session } = setUp();
    pool.store('ada');
    await send();
    Hub.dispatch('auth', { event: 'tokenRefresh_failure' });
    expect(await send()).toBe('ada 1');
    expect(session.status()).toBe('signed-in');
  });

  it('a change to another user pool', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    await send();
    Amplify.configure({
      Auth: { Cognito: { userPoolId: 'us-east-1_Other', userPoolClientId: 'otherclientid' } },
    });
    expect(sendNow()).toBeUndefined();
    expect(await send()).toBe('no-session');
  });

  it('a session in a storage that is not the default one', async () => {
    const { pool, send } = setUp();
    const items = new Map<string, string>();
    useStorage({
      setItem: async (key, value) => void items.set(key, await Promise.resolve(value)),
      getItem: async (key) => Promise.resolve(items.get(key) ?? null),
      removeItem: async (key) => void (await Promise.resolve(items.delete(key))),
    });
    await pool.signIn('ada');
    expect(await send()).toBe('ada 1');
    await signOut();
    expect(await send()).toBe('no-session');
  });
});

describe('withAmplify follows another tab’s', () => {
  afterEach(() => localStorage.clear());

  it('sign-out', async () => {
    const { pool, send, sendNow, session } = setUp();
    pool.store('ada');
    await send();
    localStorage.clear();
    announceStorage(`${KEYS}.ada.accessToken`, 'x', null);
    expect(sendNow()).toBeUndefined();
    announceStorage(`${KEYS}.ada.refreshToken`, 'x', null);
    expect(session.status()).toBe('signed-out');
    announceStorage(`${KEYS}.LastAuthUser`, 'ada', null);
    expect(await send()).toBe('no-session');
  });

  it('sign-in, as another user too', async () => {
    const { pool, send, session } = setUp();
    pool.store('ada');
    await send();
    pool.store('bob');
    announceStorage(`${KEYS}.LastAuthUser`, 'ada', 'bob');
    announceStorage(`${KEYS}.bob.refreshToken`, null, 'x');
    expect(session.status()).toBe('signed-in');
    expect(await send()).toBe('bob 2');
  });

  it('sign-in after a sign-out here', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    await signOut();
    pool.store('bob');
    announceStorage(`${KEYS}.bob.refreshToken`, null, 'x');
    expect(await send()).toBe('bob 2');
  });

  it('refresh', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    pool.store('ada');
    announceStorage(`${KEYS}.ada.accessToken`, 'x', 'y');
    expect(await send()).toBe('ada 2');
  });

  it('clearing of the storage', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    localStorage.clear();
    announceStorage(null, null, null);
    expect(await send()).toBe('no-session');
  });

  it('changes that no event told of, when the page is looked at again', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    await send();
    localStorage.clear();
    const visibility = spyOnProperty(document, 'visibilityState').and.returnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sendNow()).toBe('ada 1');
    visibility.and.returnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sendNow()).toBeUndefined();
    expect(await send()).toBe('no-session');
  });

  it('session, and no other app client’s', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    await send();
    announceStorage('theme', 'light', 'dark');
    announceStorage('CognitoIdentityServiceProvider.other.ada.refreshToken', 'x', null);
    announceStorage(`${KEYS}x.ada.accessToken`, 'x', null);
    announceStorage(`${KEYS}.ada.clockDrift`, '0', '1');
    expect(sendNow()).toBe('ada 1');
  });

  it('session, and any app client’s if the token names none', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    const exp = Math.floor(Date.now() / 1000) + 3_600;
    localStorage.setItem(`${KEYS}.ada.accessToken`, fakeJwt({ sub: 'ada', jti: '0', exp }));
    expect(await send()).toBe('ada 0');
    announceStorage('CognitoIdentityServiceProvider.other.ada.accessToken', 'x', 'y');
    expect(sendNow()).toBeUndefined();
  });
});

function useStorage(storage: Partial<KeyValueStorageInterface>): void {
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    setItem: (key, value) => defaultStorage.setItem(key, value),
    getItem: (key) => defaultStorage.getItem(key),
    removeItem: (key) => defaultStorage.removeItem(key),
    clear: () => defaultStorage.clear(),
    ...storage,
  });
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve: () => resolve() };
}
