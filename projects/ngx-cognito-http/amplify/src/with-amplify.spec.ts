import { TestBed } from '@angular/core/testing';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { defaultStorage, Hub, type KeyValueStorageInterface } from 'aws-amplify/utils';

import { CLIENT_ID } from './testing/fake-user-pool';
import { setUp } from './testing/set-up';

const KEYS = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

/** What a tab hears when another one has changed the storage. */
function announceStorage(key: string | null, oldValue: string | null, newValue: string | null) {
  window.dispatchEvent(
    new StorageEvent('storage', { key, oldValue, newValue, storageArea: localStorage }),
  );
}

describe('withAmplify', () => {
  afterEach(() => {
    cognitoUserPoolsTokenProvider.setKeyValueStorage(defaultStorage);
    localStorage.clear();
  });

  it('takes the tokens that Amplify has stored, and asks once', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    expect(await send()).toBe('ada 1');
    const reads = spyOn(Storage.prototype, 'getItem').and.callThrough();
    expect(sendNow()).toBe('ada 1');
    expect(reads).not.toHaveBeenCalled();
    expect(pool.operations).toEqual([]);
  });

  it('gives the ID token too', async () => {
    const { pool, session } = setUp();
    pool.store('ada');
    await session.token('id');
    expect(session.claims()).toEqual(jasmine.objectContaining({ token_use: 'id', sub: 'ada' }));
  });

  it('knows when nobody was ever signed in', async () => {
    const { send, session } = setUp();
    expect(await send()).toBe('no-session');
    expect(session.status()).toBe('signed-out');
  });

  it('says that Amplify is not configured', async () => {
    const { send } = setUp();
    Amplify.configure({});
    expect(await send()).toBe('not-configured');
  });

  describe('follows', () => {
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
      expect(await send()).toBe('no-session');
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
  });

  describe('refreshes', () => {
    it('an expired token once, whatever the burst', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      const users = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(users)).toEqual(new Set(['ada 2']));
      expect(await send()).toBe('ada 2');
      expect(pool.operations).toEqual(['GetTokensFromRefreshToken']);
    });

    it('on demand', async () => {
      const { pool, send, session } = setUp();
      pool.store('ada');
      await session.token('access', { forceRefresh: true });
      expect(await send()).toBe('ada 2');
      expect(pool.operations.length).toBe(1);
    });

    it('no more than twice for a request even if every token is born expired', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      pool.issueFor(1);
      expect(await send()).toBe('ada 3');
      expect(pool.operations.length).toBe(2);
    });
  });

  describe('when a refresh fails', () => {
    const failures = [
      ['NotAuthorizedException', 'session-expired', 'expired'],
      ['RefreshTokenReuseException', 'session-expired', 'expired'],
      ['UserNotFoundException', 'session-expired', 'expired'],
      ['TooManyRequestsException', 'throttled', 'unknown'],
      ['ResourceNotFoundException', 'not-configured', 'unknown'],
      ['InternalErrorException', 'service', 'unknown'],
      ['LambdaUnknownTriggerException', 'service', 'unknown'],
    ] as const;
    for (const [name, code, status] of failures) {
      it(`by ${name}, says ${code}`, async () => {
        const { pool, send, session } = setUp();
        pool.store('ada', { lifetime: -60 });
        pool.refuse(name);
        expect(await send()).toBe(code);
        expect(session.status()).toBe(status);
      });
    }

    it('for want of a network, says offline and keeps the session', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      pool.disconnect();
      expect(await send()).toBe('offline');
      pool.recover();
      expect(await send()).toBe('ada 2');
    });

    it('for want of a refresh token, says session-expired', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      localStorage.removeItem(`${KEYS}.ada.refreshToken`);
      expect(await send()).toBe('session-expired');
    });

    it('keeps saying session-expired until a new sign-in', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      pool.refuse('NotAuthorizedException');
      expect(await send()).toBe('session-expired');
      expect(await send()).toBe('session-expired');
      pool.recover();
      await pool.signIn('bob');
      expect(await send()).toBe('bob 2');
    });

    it('asks for no second refresh on behalf of those who waited', async () => {
      const { pool, send } = setUp();
      pool.store('ada', { lifetime: -60 });
      pool.refuse('NotAuthorizedException');
      const codes = await Promise.all(Array.from({ length: 20 }, send));
      expect(new Set(codes)).toEqual(new Set(['session-expired']));
      expect(pool.operations.length).toBe(1);
    });
  });

  describe('follows another tab’s', () => {
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
  });

  it('leaves alone what is not its app client’s session', async () => {
    const { pool, send, sendNow } = setUp();
    pool.store('ada');
    await send();
    announceStorage('theme', 'light', 'dark');
    announceStorage('CognitoIdentityServiceProvider.other.ada.refreshToken', 'x', null);
    announceStorage(`${KEYS}x.ada.accessToken`, 'x', null);
    announceStorage(`${KEYS}.ada.clockDrift`, '0', '1');
    expect(sendNow()).toBe('ada 1');
  });

  it('stops listening with the app', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    await send();
    const stopped = [
      spyOn(window, 'removeEventListener').and.callThrough(),
      spyOn(document, 'removeEventListener').and.callThrough(),
    ];
    TestBed.resetTestingModule();
    expect(stopped.map((spy) => spy.calls.allArgs().map(([type]) => type))).toEqual([
      jasmine.arrayContaining(['storage']),
      jasmine.arrayContaining(['visibilitychange']),
    ]);
  });

  it('works with a storage that is not the default one', async () => {
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
