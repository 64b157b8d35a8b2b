import { TestBed } from '@angular/core/testing';
import { Amplify } from 'aws-amplify';
import { signOut } from 'aws-amplify/auth';
import { ɵTOKEN_SOURCE, type CognitoAuthError } from 'ngx-cognito-http';

import { DeferredAmplify } from './deferred-amplify';
import { CLIENT_ID } from './testing/fake-user-pool';
import { setUp } from './testing/set-up';
import { withDeferredAmplify } from './with-deferred-amplify';

const KEYS = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

/** An app whose Amplify is not configured yet. */
function setUpDeferred() {
  const configure = jasmine.createSpy<() => Promise<void>>();
  const app = setUp((pool) => {
    configure.and.callFake(() => Promise.resolve(pool.configure()));
    return withDeferredAmplify({ userPoolClientId: CLIENT_ID, configure });
  });
  Amplify.configure({});
  return { ...app, configure, ready: () => TestBed.inject(DeferredAmplify).ready() };
}

/** What a tab hears when another one has changed the storage. */
function announceStorage(name: string, oldValue: string | null, newValue: string | null) {
  window.dispatchEvent(new StorageEvent('storage', { key: `${KEYS}.${name}`, oldValue, newValue }));
}

describe('withDeferredAmplify', () => {
  afterEach(() => localStorage.clear());

  it('uses stored tokens without Amplify, at once from the second request on', async () => {
    const { pool, send, sendNow, session, configure } = setUpDeferred();
    pool.store('ada');
    expect(await send()).toBe('ada 1');
    expect(sendNow()).toBe('ada 1');
    expect(session.claims()?.['cognito:username']).toBe('ada');
    expect(configure).not.toHaveBeenCalled();
  });

  it('goes by the clock drift that Amplify has found', async () => {
    const { pool, send, session } = setUpDeferred();
    pool.store('ada', { clockDrift: 600_000 });
    const before = Math.floor(Date.now() / 1_000) * 1_000;
    await send();
    expect((session.expiresAt() ?? 0) - before).toBeLessThanOrEqual(3_001_000);
  });

  it('refreshes by Amplify, which it has configured once', async () => {
    const { pool, send, session, configure } = setUpDeferred();
    pool.store('ada');
    expect(await send()).toBe('ada 1');
    await session.token('access', { forceRefresh: true });
    expect(await send()).toBe('ada 2');
    await session.token('access', { forceRefresh: true });
    expect(await send()).toBe('ada 3');
    expect(configure).toHaveBeenCalledTimes(1);
  });

  it('refreshes what has expired, once, whatever the burst', async () => {
    const { pool, send, configure } = setUpDeferred();
    pool.store('ada', { lifetime: -60 });
    const users = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(users)).toEqual(new Set(['ada 2']));
    expect(configure).toHaveBeenCalledTimes(1);
  });

  it('asks Amplify whether nobody is signed in', async () => {
    const { send, session, configure } = setUpDeferred();
    expect(await send()).toBe('no-session');
    expect(session.status()).toBe('signed-out');
    expect(configure).toHaveBeenCalledTimes(1);
  });

  it('announces no change when Amplify comes, for which requests that wait would ask again', async () => {
    const { pool, ready } = setUpDeferred();
    pool.store('ada');
    const listener = jasmine.createSpy();
    TestBed.inject(ɵTOKEN_SOURCE).onChange(listener);
    await ready();
    expect(listener).not.toHaveBeenCalled();
  });

  describe('once Amplify is there', () => {
    it('follows another configuration', async () => {
      const { pool, send, sendNow, ready } = setUpDeferred();
      pool.store('ada');
      await ready();
      await send();
      pool.store('ada');
      pool.configure();
      expect(sendNow()).toBeUndefined();
      expect(await send()).toBe('ada 2');
    });

    it('asks it alone', async () => {
      const { pool, send, ready } = setUpDeferred();
      pool.store('ada');
      await ready();
      const load = spyOn(Storage.prototype, 'getItem').and.callThrough();
      load.withArgs(`${KEYS}.LastAuthUser`).and.returnValue('bob');
      expect(await send()).toBe('no-session');
    });

    it('notices a sign-in and a sign-out', async () => {
      const { pool, send, sendNow, session, ready } = setUpDeferred();
      await ready();
      await pool.signIn('ada');
      expect(session.status()).toBe('signed-in');
      expect(await send()).toBe('ada 1');
      await signOut();
      expect(session.status()).toBe('signed-out');
      expect(sendNow()).toBeUndefined();
      expect(await send()).toBe('no-session');
    });
  });

  it('notices a sign-out at the first moment at which there can be one', async () => {
    const { pool, send, sendNow, session, configure, ready } = setUpDeferred();
    pool.store('ada');
    await send();
    // As a storage does that is slow: the tokens are there still after the sign-out.
    spyOn(Storage.prototype, 'removeItem');
    configure.and.callFake(async () => {
      pool.configure();
      await signOut();
      expect(sendNow()).toBeUndefined();
    });
    await ready();
    expect(session.status()).toBe('signed-out');
    expect(await send()).toBe('no-session');
    expect(localStorage.getItem(`${KEYS}.ada.accessToken`)).not.toBeNull();
  });

  it('sends no stored token while Amplify is being configured', async () => {
    const { pool, send, session, configure, ready } = setUpDeferred();
    pool.store('ada');
    spyOn(Storage.prototype, 'removeItem');
    let sent: Promise<string> | undefined;
    configure.and.callFake(async () => {
      pool.configure();
      await signOut();
      sent = send();
    });
    await ready();
    expect(await sent).toBe('no-session');
    expect(session.status()).toBe('signed-out');
  });

  describe('before Amplify is there, follows another tab’s', () => {
    it('sign-out', async () => {
      const { pool, send, sendNow, session, configure } = setUpDeferred();
      pool.store('ada');
      await send();
      localStorage.clear();
      announceStorage('ada.refreshToken', 'x', null);
      expect(session.status()).toBe('signed-out');
      expect(sendNow()).toBeUndefined();
      expect(configure).not.toHaveBeenCalled();
      expect(await send()).toBe('no-session');
    });

    it('sign-in as another user', async () => {
      const { pool, send, session, configure } = setUpDeferred();
      pool.store('ada');
      await send();
      pool.store('bob');
      announceStorage('bob.refreshToken', null, 'x');
      expect(session.status()).toBe('signed-in');
      expect(await send()).toBe('bob 2');
      expect(configure).not.toHaveBeenCalled();
    });

    it('refresh', async () => {
      const { pool, send } = setUpDeferred();
      pool.store('ada');
      await send();
      pool.store('ada');
      announceStorage('ada.accessToken', 'x', 'y');
      expect(await send()).toBe('ada 2');
    });

    it('changes that no event told of, when the page is looked at again', async () => {
      const { pool, send, sendNow } = setUpDeferred();
      pool.store('ada');
      await send();
      localStorage.clear();
      window.dispatchEvent(new Event('focus'));
      expect(sendNow()).toBeUndefined();
      expect(await send()).toBe('no-session');
    });
  });

  describe('when Amplify cannot be loaded', () => {
    const LOST = new TypeError('Failed to fetch dynamically imported module');

    it('says offline, goes on with the tokens that are valid, and tries again', async () => {
      const { pool, send, session, configure, ready } = setUpDeferred();
      pool.store('ada');
      configure.and.rejectWith(LOST);
      const error: unknown = await ready().catch((reason: unknown) => reason);
      expect((error as CognitoAuthError).code).toBe('offline');
      expect(await send()).toBe('ada 1');
      configure.and.callFake(() => Promise.resolve(pool.configure()));
      await session.token('access', { forceRefresh: true });
      expect(await send()).toBe('ada 2');
      expect(configure).toHaveBeenCalledTimes(2);
    });

    it('still follows what other tabs do', async () => {
      const { pool, send, sendNow, session, configure, ready } = setUpDeferred();
      pool.store('ada');
      await send();
      configure.and.rejectWith(LOST);
      await ready().catch(() => undefined);
      localStorage.clear();
      announceStorage('ada.refreshToken', 'x', null);
      expect(session.status()).toBe('signed-out');
      expect(sendNow()).toBeUndefined();
      expect(await send()).toBe('offline');
      pool.store('bob');
      announceStorage('bob.refreshToken', null, 'x');
      expect(await send()).toBe('bob 2');
    });

    it('says not-configured of what the app itself does wrong, with the cause', async () => {
      const { configure, ready } = setUpDeferred();
      configure.and.rejectWith(new Error('There are no outputs.'));
      const error: unknown = await ready().catch((reason: unknown) => reason);
      expect((error as CognitoAuthError).code).toBe('not-configured');
      expect((error as CognitoAuthError).cause).toEqual(new Error('There are no outputs.'));
    });
  });

  for (const moment of ['before', 'once'] as const) {
    it(`stops listening with the app ${moment} Amplify is there`, async () => {
      const listeners = followListeners();
      const { pool, send, ready } = setUpDeferred();
      pool.store('ada');
      await send();
      expect(listeners()).toBe(1);
      if (moment === 'once') await ready();
      expect(listeners()).toBe(1);
      TestBed.resetTestingModule();
      expect(listeners()).toBe(0);
    });
  }
});

/** @returns how many listen to what makes the session doubtful */
function followListeners(): () => number {
  const added = spyOn(window, 'addEventListener').and.callThrough();
  const removed = spyOn(window, 'removeEventListener').and.callThrough();
  return () => {
    const gone = new Set(removed.calls.allArgs().map(([, listener]) => listener));
    const ofFocus = added.calls.allArgs().filter(([type]) => String(type) === 'focus');
    return ofFocus.filter(([, listener]) => !gone.has(listener)).length;
  };
}
