import { PlatformLocation } from '@angular/common';
import { EnvironmentInjector, PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { CognitoApi } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import { withRequestLog, withTokenSource, ɵtokenSourceFeature } from './cognito-features';
import { CognitoSession } from './cognito-session';
import { explainCognito } from './explain-cognito';
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

  for (const href of ['http://ng-localhost/', 'http://www.example.com/', '/']) {
    it(`lets an app with a path for an API start on a server at ${href}, and gives it no token`, () => {
      TestBed.configureTestingModule({
        providers: [
          { provide: PLATFORM_ID, useValue: 'server' },
          { provide: PlatformLocation, useValue: { href, getBaseHrefFromDOM: () => '/' } },
          provideCognitoHttp({ apis: [{ url: '/api' }] }, source),
        ],
      });
      for (const url of ['/api', 'http://ng-localhost/api', 'http://www.example.com/api']) {
        const explained = TestBed.runInInjectionContext(() => explainCognito(url));
        expect(explained.decision).toBe('no-api');
      }
    });
  }

  it('still refuses an absolute URL by plain HTTP on a server', () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: PLATFORM_ID, useValue: 'server' },
        { provide: PlatformLocation, useValue: { href: '/', getBaseHrefFromDOM: () => '/' } },
        provideCognitoHttp({ apis: [{ url: 'http://api.example.com' }] }, source),
      ],
    });
    expect(() => TestBed.inject(EnvironmentInjector)).toThrowError(/HTTPS/);
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
