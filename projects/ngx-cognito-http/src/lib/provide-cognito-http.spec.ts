import { EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { CognitoApi } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import { withRequestLog, withTokenSource, ɵtokenSourceFeature } from './cognito-features';
import { CognitoSession } from './cognito-session';
import { provideCognitoHttp } from './provide-cognito-http';
import { FakeTokenSource } from './testing/fake-token-source';

const source = withTokenSource(() => new FakeTokenSource());

describe('provideCognitoHttp', () => {
  it('refuses to be without a token source', () => {
    expect(() => provideCognitoHttp({ apis: [] })).toThrowError(
      CognitoAuthError,
      /no token source: add withAmplify\(\) or withTokenSource\(\)/,
    );
    expect(() => provideCognitoHttp({ apis: [] }, withRequestLog())).toThrowError(
      /no token source/,
    );
  });

  it('refuses two features for one thing, by their names', () => {
    const other = ɵtokenSourceFeature('withAmplify', () => new FakeTokenSource());
    expect(() => provideCognitoHttp({ apis: [] }, other, source)).toThrowError(
      CognitoAuthError,
      /withAmplify\(\) and withTokenSource\(\)\. Keep one/,
    );
    expect(() =>
      provideCognitoHttp({ apis: [] }, source, withRequestLog(), withRequestLog()),
    ).toThrowError(/withRequestLog\(\) and withRequestLog\(\)/);
  });

  it('refuses an API that cannot be what is meant, when the app starts', () => {
    const apis: readonly CognitoApi[] = [{ url: 'http://api.example.com' }];
    TestBed.configureTestingModule({ providers: [provideCognitoHttp({ apis }, source)] });
    expect(() => TestBed.inject(CognitoSession)).toThrowError(
      CognitoAuthError,
      /apis\[0\]\.url is "http:\/\/api\.example\.com"/,
    );
  });

  it('makes no token source before one is needed', () => {
    const factory = jasmine.createSpy().and.callFake(() => new FakeTokenSource());
    TestBed.configureTestingModule({
      providers: [provideCognitoHttp({ apis: [] }, withTokenSource(factory))],
    });
    TestBed.inject(EnvironmentInjector); // the app has started
    expect(factory).not.toHaveBeenCalled();
    TestBed.inject(CognitoSession);
    TestBed.inject(CognitoSession);
    expect(factory).toHaveBeenCalledTimes(1);
  });
});
