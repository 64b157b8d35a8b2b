import { HttpEventType, HttpRequest } from '@angular/common/http';
import { DOCUMENT, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { first } from 'rxjs';

import { CognitoAuthError } from './cognito-auth-error';
import type { CognitoApi } from './cognito-api';
import { withRequestLog } from './cognito-features';
import { RECORD_REQUEST } from './record-request';
import { CognitoRequestLog, type CognitoLogEntry } from './request-log';
import { skipCognito } from './request-options';
import { NOW, tokensOf } from './testing/fake-token-source';
import { findToken } from './testing/find-token';
import { API, failureOf, settle, setUp } from './testing/set-up';

const TASKS = `${API}/tasks`;

function setUpLog(api: Partial<CognitoApi> = {}) {
  const app = setUp([{ url: API, ...api }], withRequestLog());
  const log = TestBed.inject(CognitoRequestLog);
  return { ...app, log, latest: () => log.entries().at(-1) };
}

describe('withRequestLog', () => {
  it('records a request at its end', async () => {
    const { http, backend, source, clock, latest } = setUpLog();
    source.answer(tokensOf('ada'));
    http.post(TASKS, null).subscribe();
    clock.now += 20;
    await settle();
    expect(latest()).toBeUndefined();
    clock.now += 22;
    backend.expectOne(TASKS).flush(null, { status: 201, statusText: 'Created' });
    expect(latest()).toEqual({
      id: 1,
      method: 'POST',
      url: TASKS,
      decision: 'attached',
      claims: jasmine.objectContaining({ sub: 'ada', token_use: 'access' }),
      sent: 1,
      error: null,
      status: 201,
      cancelled: false,
      startedAt: NOW,
      duration: 42,
    });
  });

  it('records the status of an error, and 0 for none', async () => {
    const { http, backend, source, latest } = setUpLog();
    source.answer(tokensOf('ada'));
    const send = async () => {
      http.get(TASKS).subscribe({ error: () => undefined });
      await settle();
      return backend.expectOne(TASKS);
    };
    (await send()).flush(null, { status: 403, statusText: 'Forbidden' });
    expect(latest()).toEqual(jasmine.objectContaining({ decision: 'attached', status: 403 }));
    (await send()).error(new ProgressEvent('error'));
    expect(latest()).toEqual(jasmine.objectContaining({ decision: 'attached', status: 0 }));
  });

  it('records a request that was given up', async () => {
    const { http, backend, source, latest } = setUpLog();
    source.answer(tokensOf('ada'));
    const givenUp = { status: null, cancelled: true };
    http.get(TASKS).subscribe().unsubscribe();
    expect(latest()).toEqual(jasmine.objectContaining({ decision: 'not-sent', ...givenUp }));
    await settle();
    const sent = http.get(TASKS).subscribe();
    backend.expectOne(TASKS);
    sent.unsubscribe();
    expect(latest()).toEqual(jasmine.objectContaining({ decision: 'attached', ...givenUp }));
  });

  it('takes nothing for given up whose answer was all that was wanted', async () => {
    const { http, backend, latest } = setUpLog({ session: 'optional' });
    http
      .get(TASKS, { observe: 'events' })
      .pipe(first(({ type }) => type === HttpEventType.Response))
      .subscribe();
    await settle();
    backend.expectOne(TASKS).flush(null);
    expect(latest()).toEqual(jasmine.objectContaining({ status: 204, cancelled: false }));
  });

  it('shows a request that is under way, with what is known of it', async () => {
    const { http, backend, source, log } = setUpLog();
    source.answer(tokensOf('ada'));
    http.get(TASKS).subscribe();
    const waiting = { method: 'GET', url: TASKS, startedAt: NOW, decision: 'not-sent', sent: 0 };
    expect(log.pending()).toEqual([jasmine.objectContaining({ ...waiting, claims: null })]);
    await settle();
    http.post(TASKS, null).subscribe();
    const claims = jasmine.objectContaining({ sub: 'ada' });
    expect(log.pending()).toEqual([
      jasmine.objectContaining({ id: 1, method: 'GET', decision: 'attached', sent: 1, claims }),
      jasmine.objectContaining({ id: 2, method: 'POST', decision: 'attached', sent: 1, claims }),
    ]);
    log.clear();
    backend.expectOne({ method: 'GET' }).flush(null);
    expect(log.pending().map(({ method }) => method)).toEqual(['POST']);
    backend.expectOne({ method: 'POST' }).flush(null);
    expect(log.pending()).toEqual([]);
    expect(log.entries().map(({ id }) => id)).toEqual([1, 2]);
  });

  it('tells of a request that was sent twice what the second token says', async () => {
    const { http, backend, source, latest } = setUpLog();
    source.answer(tokensOf('ada'), tokensOf('ada', { lifetime: 7_200_000 }));
    http.get(TASKS).subscribe();
    await settle();
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized' });
    await settle();
    backend.expectOne(TASKS).flush(null);
    const exp = NOW / 1000 + 7_200;
    expect(latest()?.claims).toEqual(jasmine.objectContaining({ exp }));
    expect(latest()).toEqual(jasmine.objectContaining({ sent: 2, status: 204 }));
  });

  it('takes an interceptor that throws for the end', () => {
    const { log } = setUpLog();
    const thrown = failureOf(
      TestBed.inject(RECORD_REQUEST)(new HttpRequest('GET', TASKS), () => {
        throw new Error('It is broken.');
      }),
    );
    expect(thrown.error).toBeInstanceOf(Error);
    expect([log.pending().length, log.entries().length]).toEqual([0, 1]);
  });

  it('records why a request was not sent', async () => {
    const { http, source, latest } = setUpLog();
    const failures = ['no-session', 'offline', 'token-missing'] as const;
    for (const error of failures) {
      source.fail(new CognitoAuthError(error, 'It failed.'));
      http.get(TASKS).subscribe({ error: () => undefined });
      await settle();
      expect(latest()).toEqual(
        jasmine.objectContaining({ decision: 'not-sent', error, status: null }),
      );
    }
  });

  it('records why a request carries no token', async () => {
    const { http, backend, latest } = setUpLog({
      exclude: ['/public'],
      methods: ['GET', 'DELETE'],
      session: 'optional',
      when: ({ method }) => method === 'GET',
    });
    const headers = { Authorization: 'Basic x' };
    const cases = [
      [http.get('https://other.example.com/'), 'no-api'],
      [http.get(`${API}/public`), 'excluded'],
      [http.post(TASKS, null), 'method'],
      [http.delete(TASKS), 'condition'],
      [http.get(TASKS, { headers }), 'header-present'],
      [http.get(TASKS, { context: skipCognito() }), 'skipped'],
      [http.jsonp(TASKS, 'callback'), 'jsonp'],
      [http.get(TASKS), 'anonymous'],
    ] as const;
    for (const [request, decision] of cases) {
      request.subscribe();
      await settle();
      backend.expectOne(() => true).flush(null);
      expect(latest()).toEqual(jasmine.objectContaining({ decision, status: 204 }));
    }
  });

  it('records no token, credentials, query or fragment', async () => {
    const { http, backend, source, log, latest } = setUpLog();
    const ada = tokensOf('ada');
    source.answer(ada);
    const secrets = [ada.accessToken, ada.idToken, 'secret'];
    const { host } = new URL(API);
    const urls = [
      [`https://user:secret@${host}/v1/tasks?code=secret#secret`, TASKS],
      ['/tasks?code=secret', new URL('/tasks', document.baseURI).href],
      ['https://user:secret@[bad', ''],
      ['data:text/plain,secret', ''],
    ] as const;
    for (const [url, shown] of urls) {
      http.get(url, { params: { key: 'secret' } }).subscribe();
      await settle();
      expect(log.pending().map((pending) => pending.url)).toEqual([shown]);
      expect(findToken(log.pending(), secrets)).toBeNull();
      backend.expectOne(() => true).flush({ token: ada.accessToken });
      expect(latest()?.url).toBe(shown);
      expect(findToken(latest(), secrets)).toBeNull();
    }
  });

  it('leaves the condition its injection context', async () => {
    const { http, backend } = setUpLog({ when: () => inject(DOCUMENT) !== null });
    const outcome = failureOf(http.get(TASKS));
    await settle();
    backend.expectNone(TASKS);
    expect((outcome.error as CognitoAuthError).code).toBe('no-session');
  });

  it('hands the entries to a log of one’s own', async () => {
    class Forwarder extends CognitoRequestLog {
      readonly seen: CognitoLogEntry[] = [];
      override record(entry: CognitoLogEntry): void {
        this.seen.push(entry);
      }
    }
    const log = new Forwarder();
    const { http } = setUp([{ url: API }], withRequestLog(log));
    expect(TestBed.inject(CognitoRequestLog)).toBe(log);
    http.get(TASKS).subscribe({ error: () => undefined });
    await settle();
    expect(log.seen.length).toBe(1);
    expect(log.entries()).toEqual([]);
  });
});

describe('CognitoRequestLog', () => {
  const entry = (duration: number): CognitoLogEntry => ({
    id: 1,
    method: 'GET',
    url: TASKS,
    decision: 'attached',
    claims: null,
    sent: 1,
    error: null,
    status: 200,
    cancelled: false,
    startedAt: NOW,
    duration,
  });

  it('keeps the latest entries', () => {
    const log = new CognitoRequestLog(3);
    [1, 2, 3, 4, 5].forEach((duration) => log.record(entry(duration)));
    expect(log.entries().map(({ duration }) => duration)).toEqual([3, 4, 5]);
    log.clear();
    expect(log.entries()).toEqual([]);
  });

  it('keeps a hundred by default', () => {
    const log = new CognitoRequestLog();
    for (let duration = 0; duration < 101; duration++) {
      log.record(entry(duration));
    }
    expect(log.entries().length).toBe(100);
    expect(log.entries()[0]?.duration).toBe(1);
  });
});
