import {
  HttpClient,
  provideHttpClient,
  withInterceptors,
  type HttpEvent,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Subject, switchMap, type Observable } from 'rxjs';

import type { CognitoAuthError } from './cognito-auth-error';
import { withTokenSource } from './cognito-features';
import { cognitoInterceptor } from './cognito-interceptor';
import { provideCognitoHttp } from './provide-cognito-http';
import { SESSION_KEEPER } from './session-keeper';
import { FakeTokenSource, tokensOf } from './testing/fake-token-source';
import {
  API,
  authorization,
  failureOf,
  settle,
  setUp,
  setUpSignedIn,
  turn,
} from './testing/set-up';

const TASKS = `${API}/tasks`;
const ada = tokensOf('ada');
const bob = tokensOf('bob');

describe('before the next request, cognitoInterceptor takes into account', () => {
  it('a sign-out', async () => {
    const { http, backend, source } = await setUpSignedIn([{ url: API, session: 'optional' }]);
    source.signOut();
    http.get(TASKS).subscribe();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
  });

  it('another user’s sign-in', async () => {
    const { http, backend, source } = await setUpSignedIn();
    source.signIn(bob);
    http.get(TASKS).subscribe();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${bob.accessToken}`);
    http.get(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${bob.accessToken}`);
  });

  it('a sign-out while the request waits', async () => {
    const { http, backend, source } = setUp();
    const gate = source.hold();
    source.answer(ada);
    const outcome = failureOf(http.get(TASKS));
    await turn();
    source.signOut();
    gate.release();
    await settle();
    backend.expectNone(TASKS);
    expect((outcome.error as CognitoAuthError).code).toBe('no-session');
  });

  it('another user’s sign-in while the request waits', async () => {
    const { http, backend, source } = setUp();
    const gate = source.hold();
    source.answer(ada);
    http.get(TASKS).subscribe();
    await turn();
    source.signIn(bob);
    gate.release();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${bob.accessToken}`);
  });

  it('another user’s sign-in, and sends nothing of theirs that the first one began', async () => {
    for (const session of ['required', 'optional'] as const) {
      const { http, backend, source, clock } = await setUpSignedIn([{ url: API, session }]);
      clock.now += 3_600_000;
      const gate = source.hold();
      const outcome = failureOf(http.post(TASKS, { of: 'ada' }));
      await settle();
      source.signIn(bob);
      gate.release();
      await settle();
      backend.expectNone(TASKS);
      expect(outcome.error).toEqual(
        jasmine.objectContaining({
          code: 'no-session',
          message: 'Another user has signed in meanwhile.',
        }),
      );
      TestBed.resetTestingModule();
    }
  });

  it('another user’s sign-in, whose tokens come later than the first one’s', async () => {
    const { source, session } = setUp();
    const first = source.hold();
    source.answer(ada);
    const token = session.token();
    await turn();
    const second = source.hold();
    source.signIn(bob);
    await turn();
    first.release();
    await settle();
    expect(session.claims()).toBeNull();
    second.release();
    expect(await token).toBe(bob.accessToken);
  });

  it('tokens that nothing asked for, and those that are asked for next', async () => {
    const { source, session } = setUp();
    const keeper = TestBed.inject(SESSION_KEEPER);
    const first = source.hold();
    source.answer(ada);
    const token = session.token();
    await turn();
    keeper.adopt(bob);
    const second = source.hold();
    source.answer(bob);
    const refreshed = session.token('access', { forceRefresh: true });
    await turn();
    first.release();
    await settle();
    expect(session.claims()?.sub).toBe('bob');
    second.release();
    expect(await refreshed).toBe(bob.accessToken);
    expect(await token).toBe(bob.accessToken);
  });

  it('a sign-out between the end of the load and the sending', async () => {
    const { http, backend, source } = setUp();
    source.answer(ada);
    // Waits for the same load, and is told first.
    const load = TestBed.inject(SESSION_KEEPER).current();
    void load.then(() => source.signOut());
    const outcome = failureOf(http.get(TASKS));
    await settle();
    backend.expectNone(TASKS);
    expect((outcome.error as CognitoAuthError).code).toBe('no-session');
  });

  it('a sign-out before a request is repeated', async () => {
    const again = new Subject<void>();
    const repeat: HttpInterceptorFn = (request, next) => {
      const sent: Observable<HttpEvent<unknown>> = next(request);
      return again.pipe(switchMap(() => sent));
    };
    const source = new FakeTokenSource();
    source.answer(tokensOf('ada', { issuedAt: Date.now() }));
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([repeat, cognitoInterceptor])),
        provideHttpClientTesting(),
        provideCognitoHttp(
          { apis: [{ url: API, session: 'optional' }] },
          withTokenSource(() => source),
        ),
      ],
    });
    const backend = TestBed.inject(HttpTestingController);
    TestBed.inject(HttpClient).get(TASKS).subscribe();
    again.next();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).not.toBeNull();
    source.signOut();
    again.next();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
  });
});
