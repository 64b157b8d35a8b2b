import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';

import { CognitoAuthError } from './cognito-auth-error';
import { withRefresh } from './cognito-features';
import { NOW, tokensOf } from './testing/fake-token-source';
import { API, authorization, failureOf, settle, setUpSignedIn, turn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const old = `Bearer ${tokensOf('ada').accessToken}`;

/** An app whose token is about to expire, and whose source has another one. */
async function setUpShortly(
  before: number,
  ...[apis, ...features]: Parameters<typeof setUpSignedIn>
) {
  const app = await setUpSignedIn(apis, ...features);
  app.clock.now = NOW + HOUR - before;
  const renewed = tokensOf('ada', { issuedAt: app.clock.now });
  app.source.answer(renewed);
  const send = (): string | null => {
    app.http.get(TASKS).subscribe();
    return authorization(app.backend.expectOne(TASKS));
  };
  return { ...app, send, renewed: `Bearer ${renewed.accessToken}` };
}

describe('refreshing ahead', () => {
  afterEach(() => TestBed.inject(HttpTestingController, null, { optional: true })?.verify());

  it('sends the old token at once while one refresh runs, then the new one', async () => {
    const { source, send, renewed } = await setUpShortly(MINUTE);
    for (let index = 0; index < 100; index++) {
      expect(send()).toBe(old);
    }
    await settle();
    expect(send()).toBe(renewed);
    expect(source.loads).toEqual([{ forceRefresh: false }, { forceRefresh: true }]);
  });

  it('begins a minute before the expiry, and not earlier', async () => {
    const { source, send } = await setUpShortly(MINUTE + 1);
    expect(send()).toBe(old);
    await settle();
    expect(source.loads.length).toBe(1);
  });

  it('lets a request wait for the refresh that runs once the token has expired', async () => {
    const { source, http, backend, clock, send, renewed } = await setUpShortly(MINUTE);
    const gate = source.hold();
    send();
    clock.now = NOW + HOUR - 5_000;
    http.get(TASKS).subscribe();
    backend.expectNone(TASKS);
    gate.release();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(renewed);
    expect(source.loads.length).toBe(2);
  });

  it('tries again no sooner than after five seconds when it fails, and fails no request', async () => {
    const { source, clock, send } = await setUpShortly(MINUTE);
    source.fail(new CognitoAuthError('offline', 'No network.'));
    expect(send()).toBe(old);
    await settle();
    clock.now += 4_999;
    expect(send()).toBe(old);
    await settle();
    expect(source.loads.length).toBe(2);
    clock.now += 1;
    expect(send()).toBe(old);
    await settle();
    expect(source.loads.length).toBe(3);
  });

  it('ends no session before its token has expired, even if it turns out to be over', async () => {
    const { source, http, session, clock, send } = await setUpShortly(MINUTE);
    source.fail(new CognitoAuthError('session-expired', 'It has expired.'));
    expect(send()).toBe(old);
    await settle();
    expect(send()).toBe(old);
    expect(session.status()).toBe('signed-in');
    clock.now = NOW + HOUR - 5_000;
    const outcome = failureOf(http.get(TASKS));
    await settle();
    expect((outcome.error as CognitoAuthError).code).toBe('session-expired');
    expect(session.status()).toBe('expired');
  });

  it('ends the session if it turns out to be over once its token has expired', async () => {
    const { source, http, session, clock, send } = await setUpShortly(MINUTE);
    source.fail(new CognitoAuthError('session-expired', 'It has expired.'));
    const gate = source.hold();
    expect(send()).toBe(old);
    await turn();
    clock.now = NOW + HOUR;
    const outcome = failureOf(http.get(TASKS));
    gate.release();
    await settle();
    expect((outcome.error as CognitoAuthError).code).toBe('session-expired');
    expect(session.status()).toBe('expired');
    expect(source.loads.length).toBe(2);
  });

  it('brings nothing back after a sign-out meanwhile', async () => {
    const { source, http, session, send } = await setUpShortly(MINUTE);
    const gate = source.hold();
    expect(send()).toBe(old);
    source.signOut();
    gate.release();
    await settle();
    expect(session.status()).toBe('signed-out');
    const outcome = failureOf(http.get(TASKS));
    await settle();
    expect((outcome.error as CognitoAuthError).code).toBe('no-session');
  });

  it('refreshes tokens of a short life at half of it', async () => {
    const { source, http, backend, clock } = await setUpSignedIn();
    source.signIn(tokensOf('ada', { lifetime: 20_000 }));
    await settle();
    const send = async (): Promise<void> => {
      http.get(TASKS).subscribe();
      backend.expectOne(TASKS);
      await settle();
    };
    clock.now = NOW + 9_999;
    await send();
    expect(source.loads.length).toBe(2);
    clock.now = NOW + 10_000;
    await send();
    expect(source.loads.length).toBe(3);
  });
});

describe('withRefresh', () => {
  it('sets when a session in use is refreshed', async () => {
    const { source, send } = await setUpShortly(
      5 * MINUTE,
      [{ url: API }],
      withRefresh({ refreshAhead: 5 * MINUTE }),
    );
    expect(send()).toBe(old);
    await settle();
    expect(source.loads.length).toBe(2);
  });

  it('leaves it alone where that is 0', async () => {
    const { source, send } = await setUpShortly(
      5_001,
      [{ url: API }],
      withRefresh({ refreshAhead: 0 }),
    );
    expect(send()).toBe(old);
    expect(source.loads.length).toBe(1);
  });

  it('sends no token of which too little is left, though the source holds it for valid', async () => {
    const features = [withRefresh({ minValidity: 2 * MINUTE })];
    const { source, http, backend, clock } = await setUpSignedIn([{ url: API }], ...features);
    clock.now = NOW + HOUR - 2 * MINUTE;
    const renewed = tokensOf('ada', { issuedAt: clock.now });
    source.answer(tokensOf('ada'), renewed);
    http.get(TASKS).subscribe();
    backend.expectNone(TASKS);
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${renewed.accessToken}`);
    expect(source.loads.slice(1)).toEqual([{ forceRefresh: false }, { forceRefresh: true }]);
  });

  for (const [value, shown] of [
    [-1, '-1'],
    [Number.NaN, 'null'],
    [Number.POSITIVE_INFINITY, 'null'],
    ['5' as unknown as number, '"5"'],
    [undefined as unknown as number, 'undefined'],
  ] as const) {
    it(`refuses ${String(value)}`, () => {
      const recovery = 'Write a number of milliseconds, 0 or more.';
      const message = `withRefresh: minValidity is ${shown}. ${recovery}`;
      expect(() => withRefresh({ minValidity: value })).toThrow(
        jasmine.objectContaining({ code: 'not-configured', message, recovery }),
      );
    });
  }
});
