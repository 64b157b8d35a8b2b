import { HttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { CognitoTestingController, provideCognitoTesting } from 'ngx-cognito-http/testing';
import { afterEach, expect, it } from 'vitest';

import { appConfig } from './app.config';
import { configureAmplify } from './configure-amplify';

const KEYS = 'CognitoIdentityServiceProvider.1234567890abcdefghijklmnop';

afterEach(() => TestBed.inject(HttpTestingController).verify());

it('puts the token on a request to the API, by the app’s own providers', async () => {
  const claims = { sub: 'ada', token_use: 'access', exp: Math.floor(Date.now() / 1000) + 3600 };
  const token = `e30.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.`;
  configureAmplify();
  localStorage.setItem(`${KEYS}.LastAuthUser`, 'ada');
  localStorage.setItem(`${KEYS}.ada.accessToken`, token);
  TestBed.configureTestingModule({
    providers: [...appConfig.providers, provideHttpClientTesting()],
  });
  await TestBed.inject(CognitoSession).token();
  expect(authorizationOfTasks()).toBe(`Bearer ${token}`);
});

it('does so with a session for tests in place of Amplify’s', () => {
  TestBed.configureTestingModule({
    providers: [
      ...appConfig.providers,
      provideHttpClientTesting(),
      provideCognitoTesting({ signedIn: true }),
    ],
  });
  const cognito = TestBed.inject(CognitoTestingController);
  expect(authorizationOfTasks()).toBe(`Bearer ${cognito.token()}`);
});

function authorizationOfTasks(): string | null {
  TestBed.inject(HttpClient).get('/api/tasks').subscribe();
  const { request } = TestBed.inject(HttpTestingController).expectOne('/api/tasks');
  return request.headers.get('Authorization');
}
