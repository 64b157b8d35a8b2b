import {
  HttpBackend,
  HttpClient,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
  type HttpRequest,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import {
  CognitoAuthError,
  cognitoInterceptor,
  CognitoSession,
  provideCognitoHttp,
  type CognitoHttpFeature,
} from 'ngx-cognito-http';
import { firstValueFrom, of } from 'rxjs';

import { withAmplify } from '../with-amplify';
import { FakeUserPool } from './fake-user-pool';

/**
 * An app that takes its tokens from the unmodified Amplify, and an API that says whose they are.
 *
 * @param source - Default: `withAmplify()`
 */
export function setUp(source: (pool: FakeUserPool) => CognitoHttpFeature = () => withAmplify()) {
  const pool = new FakeUserPool();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([cognitoInterceptor])),
      { provide: HttpBackend, useValue: { handle: answer } },
      provideCognitoHttp({ apis: [{ url: 'https://api.example.com' }] }, source(pool)),
    ],
  });
  const http = TestBed.inject(HttpClient);
  const request = http.get<string>('https://api.example.com/');
  return {
    pool,
    session: TestBed.inject(CognitoSession),
    /** The user and number of the token that a request carries, or why it wasn't sent. */
    send: (): Promise<string> => firstValueFrom(request).catch(codeOf),
    /** The same, if the request is sent at once. */
    sendNow: (): string | undefined => {
      let user: string | undefined;
      request.subscribe({ next: (value) => (user = value), error: () => undefined }).unsubscribe();
      return user;
    },
  };
}

function answer({ headers }: HttpRequest<unknown>) {
  const [, payload = ''] = headers.get('Authorization')?.split('.') ?? [];
  const { sub, jti } = JSON.parse(atob(payload)) as { readonly sub: string; readonly jti: string };
  return of(new HttpResponse({ body: `${sub} ${jti}` }));
}

function codeOf(error: unknown): string {
  if (error instanceof CognitoAuthError) {
    return error.code;
  }
  throw error;
}
