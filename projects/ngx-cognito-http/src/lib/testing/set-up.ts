import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Observable } from 'rxjs';

import type { CognitoApi } from '../cognito-api';
import { withTokenSource, type CognitoHttpFeature } from '../cognito-features';
import { cognitoInterceptor } from '../cognito-interceptor';
import { CognitoSession } from '../cognito-session';
import { provideCognitoHttp } from '../provide-cognito-http';
import { CLOCK } from '../session-keeper';
import { FakeTokenSource, NOW, tokensOf } from './fake-token-source';

/** The API of most tests. */
export const API = 'https://api.example.com/v1';

/** An app with the interceptor, a fake token source and a clock that stands still. */
export function setUp(
  apis: readonly CognitoApi[] = [{ url: API }],
  ...features: readonly CognitoHttpFeature[]
) {
  const source = new FakeTokenSource();
  const clock = { now: NOW };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([cognitoInterceptor])),
      provideHttpClientTesting(),
      provideCognitoHttp(
        { apis },
        withTokenSource(() => source),
        ...features,
      ),
      { provide: CLOCK, useValue: () => clock.now },
    ],
  });
  return {
    source,
    clock,
    http: TestBed.inject(HttpClient),
    backend: TestBed.inject(HttpTestingController),
    session: TestBed.inject(CognitoSession),
  };
}

/** Lets everything that waits on promises and timers without a delay happen. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Lets everything that waits on promises happen, whatever the clock. */
export function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** An app in which the session is known. */
export async function setUpSignedIn(...options: Parameters<typeof setUp>) {
  const app = setUp(...options);
  app.source.answer(tokensOf('ada'));
  await app.session.token();
  return app;
}

/** The header as the backend sees it. */
export function authorization({ request }: TestRequest): string | null {
  return request.headers.get('Authorization');
}

/** Sends a request and keeps what it failed with. */
export function failureOf(request: Observable<unknown>): { error?: unknown } {
  const outcome: { error?: unknown } = {};
  request.subscribe({
    next: () => fail('it succeeded'),
    error: (error: unknown) => (outcome.error = error),
    complete: () => fail('it completed'),
  });
  return outcome;
}
