import {
  HTTP_INTERCEPTORS,
  HttpClient,
  provideHttpClient,
  withInterceptorsFromDi,
} from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { withTokenSource } from './cognito-features';
import { CognitoInterceptor } from './cognito-interceptor-class';
import { provideCognitoHttp } from './provide-cognito-http';
import { FakeTokenSource, tokensOf } from './testing/fake-token-source';
import { API, authorization, settle } from './testing/set-up';

const TASKS = `${API}/tasks`;
const ada = tokensOf('ada');

describe('CognitoInterceptor', () => {
  it('does its work as a class, for interceptors from dependency injection', async () => {
    const source = new FakeTokenSource();
    source.answer(ada);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptorsFromDi()),
        { provide: HTTP_INTERCEPTORS, useClass: CognitoInterceptor, multi: true },
        provideHttpClientTesting(),
        provideCognitoHttp(
          { apis: [{ url: API }] },
          withTokenSource(() => source),
        ),
      ],
    });
    TestBed.inject(HttpClient).get(TASKS).subscribe();
    await settle();
    const request = TestBed.inject(HttpTestingController).expectOne(TASKS);
    expect(authorization(request)).toBe(`Bearer ${ada.accessToken}`);
  });
});
