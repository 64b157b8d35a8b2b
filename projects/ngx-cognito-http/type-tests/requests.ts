import {
  HTTP_INTERCEPTORS,
  HttpContext,
  HttpRequest,
  type HttpInterceptor,
  type HttpInterceptorFn,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import type { Signal } from '@angular/core';
import {
  cognito,
  CognitoInterceptor,
  cognitoInterceptor,
  type CognitoSession,
  explainCognito,
  skipCognito,
  type CognitoClaims,
  type CognitoDecision,
  type CognitoExplanation,
  type CognitoLogEntry,
  type CognitoSessionStatus,
} from 'ngx-cognito-http';

import { expectType, type Same } from './expect-type';

expectType<Same<typeof cognitoInterceptor, HttpInterceptorFn>>();
provideHttpClient(withInterceptors([cognitoInterceptor]));

export const asClass: HttpInterceptor = new CognitoInterceptor();
export const provider = { provide: HTTP_INTERCEPTORS, useClass: CognitoInterceptor, multi: true };

expectType<Same<ReturnType<typeof skipCognito>, HttpContext>>();
skipCognito();
skipCognito(new HttpContext());
// @ts-expect-error: the marked context goes into the request's options, not the other way round
skipCognito({ context: new HttpContext() });

expectType<Same<ReturnType<typeof cognito>, HttpContext>>();
cognito({ token: 'id', session: 'optional' }, skipCognito());
// @ts-expect-error: the refresh token never leaves the token source
cognito({ token: 'refresh' });
// @ts-expect-error: what a request carries its token in is the API's to say
cognito({ header: 'X-Token' });

declare const session: CognitoSession;
expectType<Same<typeof session.status, Signal<CognitoSessionStatus>>>();
expectType<Same<typeof session.claims, Signal<CognitoClaims | null>>>();
expectType<Same<typeof session.expiresAt, Signal<number | null>>>();
expectType<Same<CognitoSessionStatus, 'unknown' | 'signed-in' | 'signed-out' | 'expired'>>();
void session.token('id', { forceRefresh: true });
expectType<Same<ReturnType<CognitoSession['token']>, Promise<string>>>();

const claims = session.claims();
expectType<Same<typeof claims, CognitoClaims | null>>();
if (claims) {
  expectType<Same<typeof claims.sub, string | undefined>>();
  // What the package doesn't know of is to be looked at before it is used.
  expectType<Same<(typeof claims)['cognito:groups'], unknown>>();
}

expectType<'set' extends keyof CognitoSession['status'] ? false : true>();
declare const other: CognitoSession;
// @ts-expect-error: readonly
session.claims = other.claims;
// @ts-expect-error: the refresh token never leaves the token source
void session.token('refresh');

declare const decision: CognitoDecision;
// @ts-expect-error: no decision is called so
export const unknownDecision = decision === 'sent';
declare const entry: CognitoLogEntry;
// @ts-expect-error: the log holds no token, header or body
void entry.headers;

expectType<Same<ReturnType<typeof explainCognito>, CognitoExplanation>>();
expectType<Same<CognitoExplanation['decision'], CognitoDecision | 'undecided'>>();
explainCognito('https://api.example.com/v1');
explainCognito(new HttpRequest('GET', '/api'));
// @ts-expect-error: as text, as a request has it
explainCognito(new URL('https://api.example.com/v1'));
