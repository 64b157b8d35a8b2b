import {
  HttpClient,
  HttpErrorResponse,
  HttpHeaders,
  provideHttpClient,
  withInterceptors,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { effect, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { CognitoAuthError } from './cognito-auth-error';
import { withRequestLog, withTokenSource } from './cognito-features';
import { cognitoInterceptor } from './cognito-interceptor';
import { CognitoSession } from './cognito-session';
import { provideCognitoHttp } from './provide-cognito-http';
import { FakeTokenSource, NOW, tokensOf } from './testing/fake-token-source';
import { API, authorization, failureOf, settle, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const ada = tokensOf('ada');

describe('cognitoInterceptor', () => {
  afterEach(() => TestBed.inject(HttpTestingController, null, { optional: true })?.verify());

  describe('while the tokens at hand are valid', () => {
    it('sends the request at once, with the token', async () => {
      const { http, backend, source } = await setUpSignedIn();
      http.get(TASKS).subscribe();
      expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${ada.accessToken}`);
      expect(source.loads.length).toBe(1);
    });

    it('changes nothing but that header', async () => {
      const { http, backend } = await setUpSignedIn();
      const headers = new HttpHeaders({ 'X-Trace': '1' });
      http.post(TASKS, { title: 'Tea' }, { headers, params: { a: 'b' } }).subscribe();
      const { request } = backend.expectOne(`${TASKS}?a=b`);
      expect(request.headers.keys()).toEqual(['X-Trace', 'Authorization']);
      expect(request.headers.get('X-Trace')).toBe('1');
      expect(request.body).toEqual({ title: 'Tea' });
      expect(request.method).toBe('POST');
      expect(request.withCredentials).toBeFalse();
      expect(headers.keys()).toEqual(['X-Trace']);
    });

    it('adds no other header to a simple request', async () => {
      const { http, backend } = await setUpSignedIn();
      http.get(TASKS).subscribe();
      expect(backend.expectOne(TASKS).request.headers.keys()).toEqual(['Authorization']);
    });

    it('sends the token that the API wants, as it wants it', async () => {
      const { http, backend } = await setUpSignedIn([
        { url: API, token: 'id', header: 'X-Id-Token', scheme: '' },
        { url: '/api', scheme: 'JWT' },
      ]);
      http.get(TASKS).subscribe();
      const { request } = backend.expectOne(TASKS);
      expect(request.headers.keys()).toEqual(['X-Id-Token']);
      expect(request.headers.get('X-Id-Token')).toBe(ada.idToken);
      http.get('/api/tasks').subscribe();
      expect(authorization(backend.expectOne('/api/tasks'))).toBe(`JWT ${ada.accessToken}`);
    });

    it('keeps the answer to a header of another name out of Angular’s transfer cache', async () => {
      const { http, backend } = await setUpSignedIn([
        { url: API, header: 'X-Token' },
        { url: '/api', header: 'authorization' },
      ]);
      http.get(TASKS, { transferCache: true }).subscribe();
      expect(backend.expectOne(TASKS).request.transferCache).toBeFalse();
      http.get('/api', { transferCache: true }).subscribe();
      expect(backend.expectOne('/api').request.transferCache).toBeTrue();
    });

    it('judges the URL with its parameters', async () => {
      const { http, backend } = await setUpSignedIn();
      http.get('https://evil.test/', { params: { to: TASKS } }).subscribe();
      expect(authorization(backend.expectOne(() => true))).toBeNull();
      http.get(`${API} `, { params: { page: 2 } }).subscribe(); // opens /v1%20?page=2
      expect(authorization(backend.expectOne(() => true))).toBeNull();
    });
  });

  describe('while no valid tokens are at hand', () => {
    it('lets all requests wait for one load', async () => {
      const { http, backend, source } = setUp();
      source.answer(ada);
      for (let index = 0; index < 20; index++) {
        http.get(TASKS).subscribe();
      }
      backend.expectNone(TASKS);
      await settle();
      const requests = backend.match(TASKS);
      expect(requests.length).toBe(20);
      expect(new Set(requests.map(authorization))).toEqual(new Set([`Bearer ${ada.accessToken}`]));
      expect(source.loads.length).toBe(1);
    });

    it('goes on waiting for others when one gives up', async () => {
      const { http, backend, source } = setUp();
      const gate = source.hold();
      source.answer(ada);
      http.get(TASKS).subscribe();
      http.get(`${API}/other`).subscribe().unsubscribe();
      gate.release();
      await settle();
      expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${ada.accessToken}`);
      backend.expectNone(`${API}/other`);
    });

    it('sends nothing for a request that was given up, even if it was the only one', async () => {
      const { http, backend, source } = setUp();
      source.answer(ada);
      http.get(TASKS).subscribe().unsubscribe();
      await settle();
      backend.expectNone(TASKS);
      http.get(TASKS).subscribe();
      backend.expectOne(TASKS);
      expect(source.loads.length).toBe(1);
    });

    it('asks again when the token has expired', async () => {
      const { http, backend, source, clock } = await setUpSignedIn();
      clock.now = NOW + 3_600_000;
      const renewed = tokensOf('ada', { issuedAt: clock.now });
      source.answer(renewed);
      http.get(TASKS).subscribe();
      backend.expectNone(TASKS);
      await settle();
      expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${renewed.accessToken}`);
    });

    it('reports a failed answer to the request itself alone', async () => {
      const { http, backend, source } = setUp([{ url: API, session: 'optional' }]);
      source.answer(ada);
      const outcome = failureOf(http.get(TASKS));
      await settle();
      backend.expectOne(TASKS).flush(null, { status: 403, statusText: 'Forbidden' });
      expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
    });
  });

  describe('when nobody is signed in', () => {
    it('fails without sending where a session is required', async () => {
      const { http, backend } = setUp();
      const outcome = failureOf(http.get(TASKS));
      await settle();
      backend.expectNone(TASKS);
      expect(outcome.error).toBeInstanceOf(CognitoAuthError);
      expect(outcome.error).not.toBeInstanceOf(HttpErrorResponse);
      expect((outcome.error as CognitoAuthError).code).toBe('no-session');
    });

    it('goes without a token where a session is optional', async () => {
      const { http, backend, source } = setUp([{ url: API, session: 'optional' }]);
      http.get(TASKS).subscribe();
      await settle();
      expect(backend.expectOne(TASKS).request.headers.keys()).toEqual([]);
      source.fail(new CognitoAuthError('session-expired', 'It has expired.'));
      http.get(TASKS).subscribe();
      await settle();
      expect(backend.expectOne(TASKS).request.headers.keys()).toEqual([]);
    });
  });

  describe('when there is no token for another reason', () => {
    for (const session of ['required', 'optional'] as const) {
      for (const code of ['offline', 'throttled', 'service', 'not-configured'] as const) {
        it(`fails with ${code} where a session is ${session}`, async () => {
          const { http, backend, source } = setUp([{ url: API, session }]);
          source.fail(new CognitoAuthError(code, 'It failed.'));
          const outcome = failureOf(http.get(TASKS));
          await settle();
          backend.expectNone(TASKS);
          expect((outcome.error as CognitoAuthError).code).toBe(code);
        });
      }

      it(`fails with token-missing where a session is ${session}`, async () => {
        const { http, backend, source } = setUp([{ url: API, session, token: 'id' }]);
        source.answer({ accessToken: ada.accessToken });
        const waiting = failureOf(http.get(TASKS));
        await settle();
        const synchronous = failureOf(http.get(TASKS));
        backend.expectNone(TASKS);
        expect((waiting.error as CognitoAuthError).code).toBe('token-missing');
        expect((synchronous.error as CognitoAuthError).code).toBe('token-missing');
      });
    }
  });

  for (const features of [[], [withRequestLog()]]) {
    it(`keeps what later interceptors read out of a caller’s effect, with ${features.length} logs`, async () => {
      const language = signal('en');
      const later: HttpInterceptorFn = (request, next) => {
        language();
        return next(request);
      };
      const source = new FakeTokenSource();
      source.answer(tokensOf('ada', { issuedAt: Date.now() }));
      TestBed.configureTestingModule({
        providers: [
          provideHttpClient(withInterceptors([cognitoInterceptor, later])),
          provideHttpClientTesting(),
          provideCognitoHttp(
            { apis: [{ url: API }] },
            withTokenSource(() => source),
            ...features,
          ),
        ],
      });
      await TestBed.inject(CognitoSession).token();
      const http = TestBed.inject(HttpClient);
      let runs = 0;
      TestBed.runInInjectionContext(() =>
        effect(() => {
          runs++;
          http.get(TASKS).subscribe();
          http.get('/other').subscribe();
        }),
      );
      TestBed.tick();
      language.set('de');
      TestBed.tick();
      expect(runs).toBe(1);
      TestBed.inject(HttpTestingController).expectOne(TASKS);
      TestBed.inject(HttpTestingController).expectOne('/other');
    });
  }

  it('fails with what is missing without provideCognitoHttp', () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([cognitoInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    const { error } = failureOf(TestBed.inject(HttpClient).get(TASKS));
    expect((error as CognitoAuthError).code).toBe('not-configured');
    expect((error as CognitoAuthError).message).toContain('provideCognitoHttp()');
  });
});
