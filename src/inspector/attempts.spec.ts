import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  cognitoInterceptor,
  CognitoRequestLog,
  CognitoSession,
  provideCognitoHttp,
  withRequestLog,
  withTokenSource,
} from 'ngx-cognito-http';
import { TIMED_OUT } from '../shell/testing/timed-out';
import { AccessToken } from './access-token';
import { Attempts, FOREIGN_HEADER, type Spoiling } from './attempts';
import { FakeSource } from './testing/fake-source';

const API = 'https://api.example.com';
const URL = `${API}/tasks`;

describe('Attempts', () => {
  let source: FakeSource;
  let http: HttpTestingController;

  beforeEach(() => {
    source = new FakeSource();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([cognitoInterceptor])),
        provideHttpClientTesting(),
        provideCognitoHttp(
          { apis: [{ url: API }] },
          withTokenSource(() => source),
          withRequestLog(),
        ),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  async function signIn(sub: string, jti: string): Promise<string> {
    const token = source.signIn(sub, jti);
    await TestBed.inject(CognitoSession).token();
    TestBed.inject(AccessToken);
    await settle();
    return token;
  }

  async function send(spoiling: Spoiling) {
    const ended = TestBed.inject(Attempts).send(spoiling, URL);
    await settle();
    return { ended, request: http.expectOne(URL) };
  }

  const refuse = (request: TestRequest, headers: Record<string, string>) =>
    request.flush('', { status: 401, statusText: 'Unauthorized', headers });
  const sentToken = ({ request }: TestRequest) =>
    request.headers.get('Authorization')?.replace('Bearer ', '');

  it('sends nothing of the session without a token, and reads the refusal once', async () => {
    await signIn('ada', '1');
    const { ended, request } = await send('none');
    expect(request.request.headers.keys()).toEqual([]);
    refuse(request, { 'WWW-Authenticate': 'Bearer', 'Apigw-Requestid': 'id=' });
    expect(await ended).toEqual({
      spoiling: 'none',
      url: URL,
      status: 401,
      challenge: 'Bearer',
      requestId: 'id=',
      hasExpired: false,
    });
  });

  it('sends a tampered token, and says nothing of it afterwards', async () => {
    const token = await signIn('ada', '1');
    const { ended, request } = await send('tampered');
    expect(sentToken(request)).not.toBe(token);
    expect(sentToken(request)?.split('.')[2]).toBe(token.split('.')[2]);
    refuse(request, {});
    const parts = [token, sentToken(request) ?? ''].flatMap((each) => each.split('.').slice(1));
    for (const part of parts) expect(JSON.stringify(await ended)).not.toContain(part);
  });

  it('sends the first token that was seen for an expired one', async () => {
    const first = await signIn('ada', '1');
    await signIn('ada', '2');
    const { ended, request } = await send('expired');
    expect(sentToken(request)).toBe(first);
    request.flush('');
    expect((await ended).hasExpired).toBe(false);
  });

  it('knows whether the first token has expired by now', async () => {
    await signIn('ada', '1');
    const later = Date.now() + 2 * 3_600_000;
    spyOn(Date, 'now').and.callFake(() => later);
    await signIn('ada', '2');
    const { ended, request } = await send('expired');
    request.flush('');
    expect((await ended).hasExpired).toBe(true);
  });

  it('infers nothing from a call that was given up', async () => {
    spyOn(globalThis, 'fetch').and.resolveTo(new Response());
    const { ended, request } = await send('none');
    request.error(TIMED_OUT);
    expect((await ended).status).toBe(0);
  });

  it('keeps what came of those that are in the log', async () => {
    await signIn('ada', '1');
    const attempts = TestBed.inject(Attempts);
    const log = TestBed.inject(CognitoRequestLog);
    const first = await send('tampered');
    first.request.flush('');
    await first.ended;
    log.clear();
    const second = await send('none');
    second.request.flush('');
    const attempt = await second.ended;
    expect([...attempts.ended()]).toEqual([[log.entries()[0]!.id, attempt]]);
  });

  it('keeps no token of another user', async () => {
    await signIn('ada', '1');
    const other = await signIn('bob', '1');
    const { request } = await send('expired');
    expect(sentToken(request)).toBe(other);
    request.flush('');
  });

  it('keeps no token after sign-out', async () => {
    await signIn('ada', '1');
    expect(TestBed.inject(AccessToken).oldestExpiry()).toBeGreaterThan(0);
    source.signOut();
    await settle();
    expect(TestBed.inject(AccessToken).oldestExpiry()).toBeUndefined();
    await expectAsync(TestBed.inject(Attempts).send('expired', URL)).toBeRejected();
    const second = await signIn('ada', '2');
    const { request } = await send('expired');
    expect(sentToken(request)).toBe(second);
    request.flush('');
  });

  describe('without an answer to read', () => {
    const reach = {
      answered: Promise.resolve(new Response()),
      lost: Promise.reject(new TypeError()),
    };
    reach.lost.catch(() => undefined);

    async function statusOf(spoiling: Spoiling, fetched: Promise<Response>) {
      spyOn(window, 'fetch').and.returnValue(fetched);
      const { ended, request } = await send(spoiling);
      request.error(new ProgressEvent('error'));
      return (await ended).status;
    }

    beforeEach(() => signIn('ada', '1'));

    it('takes it for hidden where the gateway answers what needs no leave', async () => {
      expect(await statusOf('none', reach.answered)).toBe('hidden');
      const [, init] = (window.fetch as jasmine.Spy).calls.mostRecent().args as [
        string,
        RequestInit,
      ];
      expect(init).toEqual({
        mode: 'no-cors',
        credentials: 'omit',
        cache: 'no-store',
        signal: jasmine.any(AbortSignal),
      });
    });

    it('takes it for none where the gateway cannot be reached', async () => {
      expect(await statusOf('none', reach.lost)).toBe(0);
    });

    it('takes it for none where no token was ever allowed to be sent there', async () => {
      expect(await statusOf('tampered', reach.answered)).toBe(0);
    });

    describe('to what the token itself is let through', () => {
      beforeEach(() => {
        TestBed.inject(HttpClient).get(URL).subscribe();
        http.expectOne(URL).flush('');
      });

      it('takes it for hidden where the token is spoilt', async () => {
        expect(await statusOf('tampered', reach.answered)).toBe('hidden');
      });

      it('takes it for blocked where a header is added', async () => {
        expect(await statusOf('header', reach.answered)).toBe('blocked');
      });

      it('takes it for none where the gateway cannot be reached by then', async () => {
        expect(await statusOf('header', reach.lost)).toBe(0);
      });
    });
  });

  it('sends a good token with a header that no gateway allows', async () => {
    const token = await signIn('ada', '1');
    const { request } = await send('header');
    expect(sentToken(request)).toBe(token);
    expect(request.request.headers.has(FOREIGN_HEADER)).toBe(true);
    request.flush('');
  });
});

async function settle(): Promise<void> {
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  await TestBed.inject(ApplicationRef).whenStable();
}
