import { HttpErrorResponse } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { retry } from 'rxjs';

import { CognitoAuthError } from './cognito-auth-error';
import { withRequestLog } from './cognito-features';
import { CognitoRequestLog } from './request-log';
import { tokensOf } from './testing/fake-token-source';
import { refuse, renewedTokens, setUpRefused } from './testing/refused';
import { API, authorization, failureOf, settle, turn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const renewed = `Bearer ${renewedTokens.accessToken}`;

describe('a request that is refused with 401', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('is sent again with the token that one refresh brings', async () => {
    const { http, backend, source } = await setUpRefused();
    let answer: unknown;
    http.post(TASKS, { title: 'Tea' }).subscribe((body) => (answer = body));
    refuse(backend.expectOne(TASKS));
    await settle();
    const second = backend.expectOne(TASKS);
    expect(authorization(second)).toBe(renewed);
    expect(second.request.body).toEqual({ title: 'Tea' });
    second.flush('done');
    expect(answer).toBe('done');
    expect(source.loads.slice(1)).toEqual([{ forceRefresh: true }]);
  });

  it('shares that refresh with all others, whenever they are refused', async () => {
    const { http, backend, source } = await setUpRefused();
    for (let index = 0; index < 100; index++) {
      http.get(TASKS).subscribe();
    }
    const requests = backend.match(TASKS);
    requests.slice(0, 50).forEach((request) => refuse(request));
    await settle();
    expect(backend.match(TASKS).map(authorization)).toEqual(Array<string>(50).fill(renewed));
    requests.slice(50).forEach((request) => refuse(request));
    await settle();
    expect(backend.match(TASKS).map(authorization)).toEqual(Array<string>(50).fill(renewed));
    expect(source.loads.length).toBe(2);
  });

  it('fails with the second refusal, once and for all', async () => {
    const { http, backend, source } = await setUpRefused();
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS));
    await settle();
    refuse(backend.expectOne(TASKS));
    await settle();
    expect((outcome.error as HttpErrorResponse).status).toBe(401);
    expect(source.loads.length).toBe(2);
  });

  it('causes no storm of refreshes where other tabs tell of theirs', async () => {
    const { http, backend, source } = await setUpRefused();
    for (let index = 0; index < 10; index++) {
      http.get(TASKS).subscribe({ error: () => undefined });
      await settle();
      backend.match(TASKS).forEach((request) => refuse(request));
      await settle();
      backend.match(TASKS).forEach((request) => refuse(request));
      source.announce('changed');
    }
    expect(source.loads.filter(({ forceRefresh }) => forceRefresh).length).toBe(1);
  });

  for (let ticks = 0; ticks < 20; ticks++) {
    it(`is not sent after a sign-out, ${ticks} microtasks after the refresh`, async () => {
      const { http, backend, source } = await setUpRefused();
      http.get(TASKS).subscribe({ error: () => undefined });
      const gate = source.hold();
      refuse(backend.expectOne(TASKS));
      await turn();
      gate.release();
      for (let tick = 0; tick < ticks; tick++) {
        await Promise.resolve();
      }
      const sent = backend.match(TASKS).length;
      source.signOut();
      await settle();
      expect(sent + backend.match(TASKS).length).toBe(sent);
    });
  }

  it('causes no second refresh within a minute of the first', async () => {
    const { http, backend, source, clock } = await setUpRefused();
    http.get(TASKS).subscribe({ error: () => undefined });
    refuse(backend.expectOne(TASKS));
    await settle();
    refuse(backend.expectOne(TASKS));
    clock.now += 59_999;
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
    expect(source.loads.length).toBe(2);
    clock.now += 1;
    source.answer(tokensOf('ada', { issuedAt: clock.now }));
    http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS));
    await settle();
    backend.expectOne(TASKS);
    expect(source.loads.length).toBe(3);
  });

  it('is sent again with the token that came meanwhile, without a refresh', async () => {
    const { http, backend, source, session } = await setUpRefused();
    http.get(TASKS).subscribe();
    await session.token('access', { forceRefresh: true });
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(renewed);
    expect(source.loads.length).toBe(2);
  });

  it('is not sent again with the same token, should the source have no other', async () => {
    const { http, backend, source } = await setUpRefused();
    source.answer(tokensOf('ada'));
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS));
    await settle();
    expect((outcome.error as HttpErrorResponse).status).toBe(401);
  });

  it('is sent again with the ID token that came alone', async () => {
    const { http, backend, source } = await setUpRefused([{ url: API, token: 'id' }]);
    source.answer({ ...tokensOf('ada'), idToken: renewedTokens.idToken });
    http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${renewedTokens.idToken}`);
  });

  it('is not taken over to another user', async () => {
    const { http, backend, source } = await setUpRefused();
    const outcome = failureOf(http.post(TASKS, { of: 'ada' }));
    source.signIn(tokensOf('bob'));
    await settle();
    refuse(backend.expectOne(TASKS));
    await settle();
    expect((outcome.error as HttpErrorResponse).status).toBe(401);
  });

  for (const code of ['session-expired', 'no-session', 'offline', 'throttled'] as const) {
    it(`fails with that refusal, which it is, where the refresh ends with ${code}`, async () => {
      const { http, backend, source } = await setUpRefused();
      source.fail(new CognitoAuthError(code, 'It failed.'));
      const outcome = failureOf(http.get(TASKS));
      refuse(backend.expectOne(TASKS));
      await settle();
      expect((outcome.error as HttpErrorResponse).status).toBe(401);
      expect(source.loads.length).toBe(2);
    });
  }

  it('does not ask within five seconds of a refresh that failed', async () => {
    const { http, backend, source, clock } = await setUpRefused();
    source.fail(new CognitoAuthError('offline', 'No network.'));
    for (const [wait, loads] of [
      [0, 2],
      [4_999, 2],
      [1, 3],
    ] as const) {
      clock.now += wait;
      http.get(TASKS).subscribe({ error: () => undefined });
      refuse(backend.expectOne(TASKS));
      await settle();
      expect(source.loads.length).withContext(`${wait}`).toBe(loads);
    }
  });

  it('is not kept waiting by a clock that is set back', async () => {
    const { http, backend, source, clock } = await setUpRefused();
    source.fail(new CognitoAuthError('throttled', 'Too many.'));
    http.get(TASKS).subscribe({ error: () => undefined });
    refuse(backend.expectOne(TASKS));
    await settle();
    clock.now -= 3_600_000;
    source.answer(renewedTokens);
    http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(renewed);
  });

  it('has its second try again at each subscription', async () => {
    const { http, backend, source, clock } = await setUpRefused();
    let answer: unknown;
    http
      .get(TASKS)
      .pipe(retry(1))
      .subscribe((body) => (answer = body));
    refuse(backend.expectOne(TASKS));
    await settle();
    clock.now += 60_000;
    const newest = tokensOf('ada', { issuedAt: clock.now });
    source.answer(newest);
    refuse(backend.expectOne(TASKS));
    await settle();
    refuse(backend.expectOne(TASKS));
    await settle();
    const last = backend.expectOne(TASKS);
    expect(authorization(last)).toBe(`Bearer ${newest.accessToken}`);
    last.flush('done');
    expect(answer).toBe('done');
  });

  it('is not sent again once it was given up', async () => {
    const { http, backend, source } = await setUpRefused();
    const gate = source.hold();
    const subscription = http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS));
    subscription.unsubscribe();
    gate.release();
    await settle();
    backend.expectNone(TASKS);
  });

  it('is not sent again if its body is a stream', async () => {
    const { http, backend, source } = await setUpRefused();
    const outcome = failureOf(http.post(TASKS, new ReadableStream()));
    refuse(backend.expectOne(TASKS));
    await settle();
    expect((outcome.error as HttpErrorResponse).status).toBe(401);
    expect(source.loads.length).toBe(1);
  });

  it('is sent again where there are no streams', async () => {
    const { http, backend } = await setUpRefused();
    const streams = ReadableStream;
    Object.assign(globalThis, { ReadableStream: undefined });
    try {
      http.post(TASKS, 'Tea').subscribe();
      refuse(backend.expectOne(TASKS));
      await settle();
      backend.expectOne(TASKS);
    } finally {
      Object.assign(globalThis, { ReadableStream: streams });
    }
  });

  for (const status of [403, 500, 0]) {
    it(`is another matter than one that fails with ${status}`, async () => {
      const { http, backend, source } = await setUpRefused();
      const outcome = failureOf(http.get(TASKS));
      const request = backend.expectOne(TASKS);
      if (status === 0) {
        request.error(new ProgressEvent('error'));
      } else {
        request.flush(null, { status, statusText: 'Failed' });
      }
      await settle();
      expect((outcome.error as HttpErrorResponse).status).toBe(status);
      expect(source.loads.length).toBe(1);
    });
  }

  it('is sent again if the API’s retry401 says so', async () => {
    const retry401 = ({ headers }: HttpErrorResponse): boolean => headers.has('X-Retry');
    const { http, backend } = await setUpRefused([{ url: API, retry401 }]);
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
    http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS), { 'X-Retry': '1' });
    await settle();
    backend.expectOne(TASKS);
  });

  it('is never sent again where retry401 is false', async () => {
    const { http, backend, source } = await setUpRefused([{ url: API, retry401: false }]);
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS));
    await settle();
    expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
    expect(source.loads.length).toBe(1);
  });

  it('is recorded once, with how often it was sent', async () => {
    const { http, backend } = await setUpRefused([{ url: API }], withRequestLog());
    http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS));
    await settle();
    backend.expectOne(TASKS).flush('done');
    const entries = TestBed.inject(CognitoRequestLog).entries();
    expect(entries.map(({ sent, status }) => ({ sent, status }))).toEqual([
      { sent: 2, status: 200 },
    ]);
  });
});
