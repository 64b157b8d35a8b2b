import { TestBed } from '@angular/core/testing';

import { CognitoAuthError } from './cognito-auth-error';
import { CognitoSession } from './cognito-session';
import { codeOf } from './testing/code-of';
import { NOW, tokensOf } from './testing/fake-token-source';
import { settle, setUp, turn } from './testing/set-up';

const HOUR = 3_600_000;

describe('CognitoSession', () => {
  it('asks nothing until it is needed', () => {
    const { source, session } = setUp();
    expect(session.status()).toBe('unknown');
    expect(session.claims()).toBeNull();
    expect(session.expiresAt()).toBeNull();
    expect(source.loads).toEqual([]);
  });

  it('gives either token, and asks for them once', async () => {
    const { source, session } = setUp();
    const ada = tokensOf('ada');
    source.answer(ada);
    expect(await session.token()).toBe(ada.accessToken);
    expect(await session.token('access')).toBe(ada.accessToken);
    expect(await session.token('id')).toBe(ada.idToken);
    expect(source.loads).toEqual([{ forceRefresh: false }]);
  });

  it('tells who is signed in, and until when', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    await session.token();
    expect(session.status()).toBe('signed-in');
    expect(session.claims()).toEqual(
      jasmine.objectContaining({ sub: 'ada', token_use: 'id', name: 'Zoë Łuk' }),
    );
    expect(session.expiresAt()).toBe(NOW + HOUR);
  });

  it('takes the access token’s claims where there is no ID token', async () => {
    const { source, session } = setUp();
    source.answer({ accessToken: tokensOf('ada').accessToken });
    await session.token();
    expect(session.claims()).toEqual(jasmine.objectContaining({ sub: 'ada', token_use: 'access' }));
    await expectAsync(session.token('id')).toBeRejectedWithError('The session holds no id token.');
  });

  it('has one load in flight for all who wait', async () => {
    const { source, session } = setUp();
    const gate = source.hold();
    source.answer(tokensOf('ada'));
    const waiting = Promise.all(Array.from({ length: 20 }, () => session.token()));
    gate.release();
    expect(new Set(await waiting).size).toBe(1);
    expect(source.loads.length).toBe(1);
  });

  it('refreshes on demand, and lets later requests share it', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    await session.token();
    const gate = source.hold();
    const renewed = tokensOf('ada', { lifetime: 2 * HOUR });
    source.answer(renewed);
    const refreshed = session.token('access', { forceRefresh: true });
    gate.release();
    expect(await refreshed).toBe(renewed.accessToken);
    expect(await session.token()).toBe(renewed.accessToken);
    expect(source.loads).toEqual([{ forceRefresh: false }, { forceRefresh: true }]);
  });

  it('refreshes once for all who ask while it runs', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    await session.token();
    const force = { forceRefresh: true };
    await Promise.all(Array.from({ length: 20 }, () => session.token('access', force)));
    expect(source.loads.length).toBe(2);
    await session.token('access', force);
    expect(source.loads.length).toBe(3);
  });

  it('refreshes on demand even while a refresh runs that could do without', async () => {
    const { source, clock, session } = setUp();
    source.answer(tokensOf('ada'));
    await session.token();
    clock.now = NOW + HOUR - 30_000;
    await session.token();
    const gate = source.hold();
    await turn();
    const before = source.loads.length;
    const forced = session.token('access', { forceRefresh: true });
    gate.release();
    await forced;
    expect(source.loads.length).toBe(before + 1);
  });

  it('survives a source that announces a change while it loads', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    const load = source.load.bind(source);
    spyOn(source, 'load').and.callFake((options) => {
      if (source.loads.length === 0) source.announce('changed');
      return load(options);
    });
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
  });

  it('lets a refresh on demand overtake a load that is in flight', async () => {
    const { source, session } = setUp();
    const gate = source.hold();
    source.answer(tokensOf('ada'));
    const early = session.token();
    const renewed = tokensOf('ada', { lifetime: 2 * HOUR });
    source.answer(renewed);
    const late = session.token('access', { forceRefresh: true });
    gate.release();
    expect(await early).toBe(renewed.accessToken);
    expect(await late).toBe(renewed.accessToken);
    expect(source.loads.length).toBe(2);
  });

  it('gives nobody the token of a user who left just when it came', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    const token = session.token();
    while (session.status() !== 'signed-in') {
      await Promise.resolve();
    }
    source.signIn(tokensOf('bob'));
    expect(await token).toBe(tokensOf('bob').accessToken);
  });

  describe('forgets the token', () => {
    it('at sign-out, at once', async () => {
      const { source, session } = setUp();
      source.answer(tokensOf('ada'));
      await session.token();
      source.signOut();
      expect(session.status()).toBe('signed-out');
      expect(session.claims()).toBeNull();
      expect(session.expiresAt()).toBeNull();
      await settle();
      expect(source.loads.length).toBe(1);
      await expectAsync(session.token()).toBeRejectedWithError(
        CognitoAuthError,
        'Nobody is signed in.',
      );
    });

    it('at another user’s sign-in, at once, and asks for theirs', async () => {
      const { source, session } = setUp();
      source.answer(tokensOf('ada'));
      await session.token();
      source.signIn(tokensOf('bob'));
      expect(session.claims()).toBeNull();
      expect(session.status()).toBe('signed-in');
      await settle();
      expect(session.claims()?.sub).toBe('bob');
      expect(await session.token()).toBe(tokensOf('bob').accessToken);
      expect(source.loads.length).toBe(2);
    });

    it('at any other change, but still shows who was signed in until it knows better', async () => {
      const { source, session } = setUp();
      source.answer(tokensOf('ada'));
      await session.token();
      source.answer(tokensOf('bob'));
      source.announce('changed');
      expect(session.claims()?.sub).toBe('ada');
      expect(source.loads.length).toBe(1);
      expect(await session.token()).toBe(tokensOf('bob').accessToken);
      expect(session.claims()?.sub).toBe('bob');
    });
  });

  describe('throws away what a load brings', () => {
    it('after a sign-out meanwhile', async () => {
      const { source, session } = setUp();
      const gate = source.hold();
      source.answer(tokensOf('ada'));
      const token = session.token();
      source.signOut();
      gate.release();
      expect(await codeOf(token)).toBe('no-session');
      expect(session.status()).toBe('signed-out');
      expect(session.claims()).toBeNull();
    });

    it('after another user’s sign-in meanwhile', async () => {
      const { source, session } = setUp();
      const gate = source.hold();
      source.answer(tokensOf('ada'));
      const token = session.token();
      source.signIn(tokensOf('bob'));
      gate.release();
      expect(await token).toBe(tokensOf('bob').accessToken);
      expect(session.claims()?.sub).toBe('bob');
      expect(source.loads.length).toBe(2);
    });

    it('even if it is a failure', async () => {
      const { source, session } = setUp();
      const gate = source.hold();
      source.fail(new CognitoAuthError('session-expired', 'It has expired.'));
      const token = session.token();
      source.signIn(tokensOf('bob'));
      gate.release();
      expect(await token).toBe(tokensOf('bob').accessToken);
      expect(session.status()).toBe('signed-in');
    });
  });

  it('raises no unhandled rejection if nobody waits for the load at a sign-in', async () => {
    const unhandled = jasmine.createSpy('unhandledrejection');
    addEventListener('unhandledrejection', unhandled);
    const { source } = setUp();
    source.fail(new CognitoAuthError('offline', 'No network.'));
    source.announce('signed-in');
    await settle();
    removeEventListener('unhandledrejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('stops listening with the app', () => {
    const { source } = setUp();
    expect(source.listeners).toBe(1);
    TestBed.resetTestingModule();
    expect(source.listeners).toBe(0);
  });

  it('says what is missing without provideCognitoHttp, each time', async () => {
    for (let times = 0; times < 2; times++) {
      await expectAsync(TestBed.inject(CognitoSession).token()).toBeRejectedWithError(
        CognitoAuthError,
        /add provideCognitoHttp\(\)/,
      );
    }
  });
});
