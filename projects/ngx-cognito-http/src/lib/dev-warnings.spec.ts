import { HttpClient, HttpHeaders, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import type { CognitoApi } from './cognito-api';
import { withTokenSource } from './cognito-features';
import { cognitoInterceptor } from './cognito-interceptor';
import { provideCognitoHttp } from './provide-cognito-http';
import { skipCognito } from './request-options';
import { FakeTokenSource, tokensOf } from './testing/fake-token-source';
import { fakeJwt } from '../../testing/src/fake-jwt';
import { API, settle } from './testing/set-up';

const TASKS = `${API}/tasks`;

function setUpWatched(api: Partial<CognitoApi> = {}, interceptors = [cognitoInterceptor]) {
  const source = new FakeTokenSource();
  source.answer(tokensOf('ada', { issuedAt: Date.now() }));
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors(interceptors)),
      provideHttpClientTesting(),
      provideCognitoHttp(
        { apis: [{ url: API, ...api }] },
        withTokenSource(() => source),
      ),
    ],
  });
  const warn = spyOn(console, 'warn');
  const told = (): string[] => warn.calls.allArgs().map((args) => args.join(' '));
  const http = TestBed.inject(HttpClient);
  return { source, http, backend: TestBed.inject(HttpTestingController), told };
}

describe('in development, the package warns', () => {
  it('once that the interceptor is not installed', () => {
    const { http, told } = setUpWatched({}, []);
    http.get(TASKS).subscribe();
    http.get(TASKS).subscribe();
    expect(told()).toEqual([
      jasmine.stringContaining(`GET ${TASKS} carries no token, because cognitoInterceptor did not`),
    ]);
    expect(told()[0]).toContain('provideHttpClient(withInterceptors([cognitoInterceptor]))');
  });

  it('that it comes before an interceptor that changes URLs', async () => {
    const { http, told } = setUpWatched({}, [
      cognitoInterceptor,
      (request, next) => next(request.clone({ url: TASKS })),
    ]);
    http.get('/tasks').subscribe();
    await settle();
    expect(told()).toEqual([jasmine.stringContaining('after interceptors that change URLs')]);
  });

  it('once for each way of missing an API, without the query', () => {
    const { http, told } = setUpWatched();
    http.get('http://api.example.com/v1/tasks?secret').subscribe();
    http.get('http://api.example.com/v1/others').subscribe();
    http.get('https://api.example.com/v10').subscribe();
    http.get('https://api.example.com/v100').subscribe();
    expect(told()).toEqual([
      jasmine.stringContaining('GET http://api.example.com/v1/tasks carries no token. It goes by'),
      jasmine.stringContaining('GET https://api.example.com/v10 carries no token. Its path'),
    ]);
  });

  it('that the API expects the tokens of another client', async () => {
    const { http, backend, source, told } = setUpWatched({ retry401: false });
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: 'ada', client_id: 'ours', iss: 'https://pool', exp: now + 600 };
    source.answer({ accessToken: fakeJwt(claims) });
    for (const headers of [new HttpHeaders(), new HttpHeaders({ 'WWW-Authenticate': 'Bearer' })]) {
      http.get(TASKS).subscribe({ error: () => undefined });
      await settle();
      const unauthorized = { status: 401, statusText: 'Unauthorized', headers };
      backend.expectOne(TASKS).flush(null, unauthorized);
    }
    expect(told()).toEqual([
      jasmine.stringContaining(
        `${API} refused the access token of app client ours in https://pool`,
      ),
    ]);
    expect(told()[0]).toContain('Access-Control-Expose-Headers');
    expect(told()[0]).not.toContain('eyJ');
  });

  it('the reason that an API gives, without what looks like a token', async () => {
    const { http, source, backend, told } = setUpWatched({ retry401: false });
    const token = fakeJwt({ sub: 'ada', iss: 'https://pool', exp: Date.now() / 1000 + 600 });
    source.answer({ accessToken: token });
    http.get(TASKS).subscribe({ error: () => undefined });
    await settle();
    const headers = new HttpHeaders({ 'WWW-Authenticate': `Bearer error="of ${token}"` });
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized', headers });
    expect(told()[0]).toContain('Bearer error="of [token]"');
    expect(told()[0]).not.toContain('eyJ');
  });

  it('that the token goes elsewhere, by an interceptor that changes URLs too late', async () => {
    const { http, told } = setUpWatched({}, [
      cognitoInterceptor,
      (request, next) => next(request.clone({ url: 'https://evil.test/' })),
    ]);
    http.get(TASKS).subscribe();
    await settle();
    expect(told()).toEqual([
      jasmine.stringContaining('GET https://evil.test/ CARRIES THE ACCESS TOKEN'),
    ]);
    expect(told()[0]).not.toContain('eyJ');
  });

  it('of no refusal that another token mends', async () => {
    const { http, backend, source, told } = setUpWatched();
    http.get(TASKS).subscribe();
    await settle();
    source.answer(tokensOf('ada', { issuedAt: Date.now() + 1_000 }));
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized' });
    await settle();
    backend.expectOne(TASKS).flush('done');
    expect(told()).toEqual([]);
  });

  it('of two tokens that are refused in a row', async () => {
    const { http, backend, source, told } = setUpWatched();
    const claims = { sub: 'ada', client_id: 'ours', iss: 'https://pool' };
    const exp = Math.floor(Date.now() / 1000) + 600;
    source.answer({ accessToken: fakeJwt({ ...claims, exp }) });
    http.get(TASKS).subscribe({ error: () => undefined });
    await settle();
    source.answer({ accessToken: fakeJwt({ ...claims, exp: exp + 1 }) });
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized' });
    await settle();
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized' });
    expect(told()).toEqual([jasmine.stringContaining('refused the access token')]);
  });

  it('of nothing else', async () => {
    const { http, backend, told } = setUpWatched({
      session: 'optional',
      exclude: ['/public'],
      methods: ['GET', 'PUT'],
      when: ({ body }) => body !== 0,
    });
    http.get(TASKS).subscribe({ error: () => undefined });
    http.get(`${API}/public`).subscribe();
    http.post(TASKS, null).subscribe();
    http.put(TASKS, 0).subscribe();
    http.get(TASKS, { context: skipCognito() }).subscribe();
    http.get(TASKS, { headers: { Authorization: 'Basic x' } }).subscribe();
    http.jsonp(TASKS, 'callback').subscribe();
    http.get('/assets/logo.svg').subscribe();
    http.get('https://other.test/').subscribe();
    await settle();
    backend.match(() => true).forEach((request) => request.flush(null));
    expect(told()).toEqual([]);
  });

  it('of no request that goes without a session, where that is allowed', async () => {
    const { http, source, told } = setUpWatched({ session: 'optional' });
    source.answer(null);
    http.get(TASKS).subscribe();
    await settle();
    expect(told()).toEqual([]);
  });
});
