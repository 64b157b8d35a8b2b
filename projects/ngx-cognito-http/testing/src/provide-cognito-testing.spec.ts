import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ActivatedRouteSnapshot, RouterStateSnapshot } from '@angular/router';
import {
  CognitoAuthError,
  cognitoInterceptor,
  CognitoSession,
  provideCognitoHttp,
  withCrossTabLock,
  withSessionLost,
  withTokenSource,
  type CognitoAuthErrorCode,
} from 'ngx-cognito-http';
import { cognitoCanActivate } from 'ngx-cognito-http/router';

import { CognitoTestingController } from './cognito-testing-controller';
import { provideCognitoTesting } from './provide-cognito-testing';

const API = 'https://api.example.com/v1';
const apis = [{ url: API }];

/** The app's own, whose token source must not be made. */
function app(...features: Parameters<typeof provideCognitoHttp>[1][]): EnvironmentProviders {
  const source = withTokenSource(() => fail('the app’s token source was made') as never);
  return provideCognitoHttp({ apis }, source, ...features);
}

function setUp(...providers: readonly (Provider | EnvironmentProviders)[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([cognitoInterceptor])),
      provideHttpClientTesting(),
      ...providers,
    ],
  });
  const http = TestBed.inject(HttpClient);
  const backend = TestBed.inject(HttpTestingController);
  return {
    cognito: TestBed.inject(CognitoTestingController),
    session: TestBed.inject(CognitoSession),
    backend,
    /** Sends a request, whose end is kept. */
    send: (url = API): { error?: unknown } => {
      const outcome: { error?: unknown } = {};
      http.get(url).subscribe({ error: (error: unknown) => (outcome.error = error) });
      return outcome;
    },
    /** The header of the one request that the backend waits for. */
    header: (url = API) => backend.expectOne(url).request.headers.get('Authorization'),
  };
}

function codeOf({ error }: { error?: unknown }): string | undefined {
  return error instanceof CognitoAuthError ? error.code : undefined;
}

describe('provideCognitoTesting', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('gives a signed-in session, whose requests reach the backend synchronously', () => {
    const { cognito, send, header } = setUp(provideCognitoTesting({ signedIn: true, apis }));
    send();
    expect(header()).toBe(`Bearer ${cognito.token()}`);
    expect(cognito.refreshes).toBe(0);
  });

  it('takes the place of the app’s token source, and keeps its APIs', () => {
    const { cognito, send, header } = setUp(app(), provideCognitoTesting({ signedIn: true }));
    send();
    expect(header()).toBe(`Bearer ${cognito.token()}`);
    send('https://elsewhere.example.com/');
    expect(header('https://elsewhere.example.com/')).toBeNull();
  });

  it('replaces the app’s APIs where it names some', () => {
    const url = 'https://elsewhere.example.com';
    const { cognito, send, header } = setUp(
      app(),
      provideCognitoTesting({ signedIn: true, apis: [{ url, token: 'id' }] }),
    );
    send();
    expect(header()).toBeNull();
    send(url);
    expect(header(url)).toBe(`Bearer ${cognito.token('id')}`);
  });

  it('needs no APIs where no request is sent', () => {
    const { session } = setUp(provideCognitoTesting({ signedIn: true }));
    expect(session.status()).toBe('signed-in');
  });

  it('says so if it comes before the app’s own', () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClientTesting(),
        provideCognitoTesting(),
        provideCognitoHttp(
          { apis },
          withTokenSource(() => ({
            load: () => Promise.resolve(null),
            onChange: () => () => undefined,
          })),
        ),
      ],
    });
    expect(() => TestBed.inject(HttpTestingController)).toThrowError(
      /provideCognitoTesting\(\) after provideCognitoHttp\(\)/,
    );
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideHttpClientTesting()] });
  });

  it('has nobody signed in unless it is told so', async () => {
    const { cognito, session, send } = setUp(provideCognitoTesting({ apis }));
    expect(session.status()).toBe('signed-out');
    const outcome = send();
    await cognito.settle();
    expect(codeOf(outcome)).toBe('no-session');
    expect(() => cognito.token()).toThrowError(/call CognitoTestingController.signIn\(\)/);
    expect(() => cognito.expire()).toThrowError(/call CognitoTestingController.signIn\(\)/);
  });

  it('gives the user the claims of the test, and those that every token has', () => {
    const before = Math.floor(Date.now() / 1_000);
    const { session } = setUp(
      provideCognitoTesting({ signedIn: { sub: 'ada', 'cognito:groups': ['admins'] } }),
    );
    const claims = session.claims();
    expect(claims).toEqual(
      jasmine.objectContaining({
        sub: 'ada',
        'cognito:username': 'ada',
        'cognito:groups': ['admins'],
        token_use: 'id',
      }),
    );
    expect(claims?.iat).toBeGreaterThanOrEqual(before);
    expect(claims?.exp).toBe((claims?.iat ?? 0) + 3_600);
    expect(session.expiresAt()).toBe((claims?.exp ?? 0) * 1_000);
  });

  it('lets guards answer synchronously', () => {
    setUp(provideCognitoTesting({ signedIn: { 'cognito:groups': ['admins'] } }));
    const ask = (group: string) =>
      TestBed.runInInjectionContext(() =>
        cognitoCanActivate({ groups: [group] })(
          {} as ActivatedRouteSnapshot,
          { url: '/users' } as RouterStateSnapshot,
        ),
      );
    expect(ask('admins')).toBe(true);
    expect(ask('staff')).toBe(false);
  });
});

describe('CognitoTestingController', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  const signedIn = () => setUp(app(), provideCognitoTesting({ signedIn: { sub: 'ada' } }));

  it('signs users in and out, with effect on the next request', async () => {
    const { cognito, session, send, header } = signedIn();
    cognito.signOut();
    expect(session.status()).toBe('signed-out');
    expect(session.claims()).toBeNull();
    const outcome = send();
    await cognito.settle();
    expect(codeOf(outcome)).toBe('no-session');
    cognito.signIn({ sub: 'bob' });
    expect(session.claims()?.sub).toBe('bob');
    send();
    expect(header()).toBe(`Bearer ${cognito.token()}`);
  });

  it('lets the token expire, which one refresh replaces for all requests', async () => {
    const { cognito, session, send, backend } = signedIn();
    const old = cognito.token();
    cognito.expire();
    expect(session.status()).toBe('signed-in');
    expect(session.expiresAt()).toBeLessThan(Date.now());
    send();
    send();
    backend.expectNone(API);
    await cognito.settle();
    const headers = backend.match(API).map(({ request }) => request.headers.get('Authorization'));
    expect(headers).toEqual([`Bearer ${cognito.token()}`, `Bearer ${cognito.token()}`]);
    expect(cognito.token()).not.toBe(old);
    expect(cognito.refreshes).toBe(1);
    expect(session.claims()?.sub).toBe('ada');
  });

  it('replaces a token that the API refuses, and counts it, for each user', async () => {
    const { cognito, send, backend, header } = signedIn();
    for (const [refreshes, sub] of ['ada', 'bob'].entries()) {
      cognito.signIn({ sub });
      send();
      backend.expectOne(API).flush('', { status: 401, statusText: 'Unauthorized' });
      await cognito.settle();
      expect(header()).toBe(`Bearer ${cognito.token()}`);
      expect(cognito.refreshes).toBe(refreshes + 1);
    }
  });

  for (const [code, status] of [
    ['no-session', 'signed-out'],
    ['session-expired', 'expired'],
    ['offline', 'signed-in'],
    ['throttled', 'signed-in'],
    ['service', 'signed-in'],
    ['token-missing', 'signed-in'],
    ['not-configured', 'signed-in'],
  ] as readonly (readonly [CognitoAuthErrorCode, string])[]) {
    it(`lets refreshes fail with ${code}, until they succeed again`, async () => {
      const { cognito, session, send, header } = signedIn();
      cognito.failRefresh(code);
      send();
      expect(header()).toBe(`Bearer ${cognito.token()}`);
      cognito.expire();
      const outcome = send();
      await cognito.settle();
      expect(codeOf(outcome)).toBe(code);
      expect(session.status()).toBe(status as never);
      expect(cognito.refreshes).toBe(1);
      cognito.recover();
      send();
      await cognito.settle();
      expect(header()).toBe(`Bearer ${cognito.token()}`);
      expect(cognito.refreshes).toBe(2);
    });
  }

  it('ends a failure with a sign-in', async () => {
    const { cognito, send, header } = signedIn();
    cognito.failRefresh('session-expired');
    cognito.expire();
    cognito.signIn();
    cognito.expire();
    send();
    await cognito.settle();
    expect(header()).toBe(`Bearer ${cognito.token()}`);
  });

  it('tells the app of a lost session, and waits for no other tab', async () => {
    const lost = jasmine.createSpy('withSessionLost');
    const { cognito, send } = setUp(
      app(withSessionLost(lost), withCrossTabLock()),
      provideCognitoTesting({ signedIn: true }),
    );
    cognito.failRefresh('session-expired');
    cognito.expire();
    send();
    send();
    await cognito.settle();
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('goes by a fake clock', async () => {
    jasmine
      .clock()
      .install()
      .mockDate(new Date(2035, 1, 1));
    try {
      const { cognito, send, header, backend } = signedIn();
      send();
      expect(header()).toBe(`Bearer ${cognito.token()}`);
      jasmine.clock().tick(3_600_000);
      send();
      backend.expectNone(API);
      await cognito.settle();
      expect(header()).toBe(`Bearer ${cognito.token()}`);
      expect(cognito.refreshes).toBe(1);
    } finally {
      jasmine.clock().uninstall();
    }
  });
});
