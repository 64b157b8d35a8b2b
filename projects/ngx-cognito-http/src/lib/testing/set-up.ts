import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import type { CognitoApi } from '../cognito-api';
import { withTokenSource, type CognitoHttpFeature } from '../cognito-features';
import { cognitoInterceptor } from '../cognito-interceptor';
import { CognitoSession } from '../cognito-session';
import { provideCognitoHttp } from '../provide-cognito-http';
import { CLOCK } from '../session-keeper';
import { FakeTokenSource, NOW } from './fake-token-source';

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

/** Lets everything that waits on promises happen. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
