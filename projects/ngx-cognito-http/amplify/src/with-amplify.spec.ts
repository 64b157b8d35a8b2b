import { TestBed } from '@angular/core/testing';
import { Amplify } from 'aws-amplify';

import { CLIENT_ID } from './testing/fake-user-pool';
import { setUp } from './testing/set-up';

const KEYS = `CognitoIdentityServiceProvider.${CLIENT_ID}`;

describe('withAmplify', () => {
  afterEach(() => localStorage.clear());

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

  it('goes by the clock drift that Amplify has found', async () => {
    const { pool, send, session } = setUp();
    pool.store('ada', { clockDrift: 600_000 });
    const before = Math.floor(Date.now() / 1_000) * 1_000;
    await send();
    const left = (session.expiresAt() ?? 0) - before;
    expect(left).toBeGreaterThan(2_990_000);
    expect(left).toBeLessThanOrEqual(3_000_000);
  });

  it('takes a storage that fails by something other than an error for a failure', async () => {
    const { pool, send } = setUp();
    pool.store('ada');
    spyOn(Storage.prototype, 'getItem').and.callFake(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a storage of the app's may
      throw 'locked';
    });
    expect(await send()).toBe('service');
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
});
