import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withRouterConfig, type Route } from '@angular/router';
import {
  CognitoAuthError,
  CognitoSession,
  provideCognitoHttp,
  withTokenSource,
  type CognitoAuthErrorCode,
} from 'ngx-cognito-http';

import { fakeJwt } from '../../../testing/src/fake-jwt';
import { FakeTokenSource } from '../../../src/lib/testing/fake-token-source';

@Component({ template: '' })
export class Page {}

/** An app with a fake token source, and these routes. */
export function setUp(...routes: readonly Route[]) {
  const source = new FakeTokenSource();
  TestBed.configureTestingModule({
    providers: [
      provideCognitoHttp(
        { apis: [] },
        withTokenSource(() => source),
      ),
      // The least favourable setting: navigations keep the query that is there, and no other.
      provideRouter([...routes], withRouterConfig({ defaultQueryParamsHandling: 'preserve' })),
    ],
  });
  const router = TestBed.inject(Router);
  const session = TestBed.inject(CognitoSession);
  return {
    source,
    session,
    /** A user is signed in, and something has asked already. */
    know: async (user: string, options?: UserOptions): Promise<void> => {
      source.answer(tokensOf(user, options));
      await session.token();
    },
    /** Where a navigation ends, or the code of the error that it fails with. */
    urlAfter: (url: string): Promise<string> =>
      router.navigateByUrl(url).then(() => router.url, codeOf),
  };
}

/** From now on the source fails. */
export function failWith(source: FakeTokenSource, code: CognitoAuthErrorCode): void {
  source.fail(new CognitoAuthError(code, 'It failed.'));
}

interface UserOptions {
  readonly groups?: unknown;
  /** Of the tokens, in seconds; they expired so long ago if it is negative. Default: an hour */
  readonly lifetime?: number;
}

export function tokensOf(user: string, { groups, lifetime = 3_600 }: UserOptions = {}) {
  const iat = Math.floor(Date.now() / 1_000) + Math.min(0, lifetime);
  const claims = { sub: user, iat, exp: iat + Math.abs(lifetime), 'cognito:groups': groups };
  return { accessToken: fakeJwt(claims), idToken: fakeJwt(claims) };
}

function codeOf(error: unknown): string {
  if (error instanceof CognitoAuthError) {
    return error.code;
  }
  throw error;
}
