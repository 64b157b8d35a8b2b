import {
  HttpErrorResponse,
  HttpEventType,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { inject, InjectionToken, untracked } from '@angular/core';
import { defer, tap, type Observable } from 'rxjs';

import { injectBaseUri } from './base-uri';
import { CognitoAuthError } from './cognito-auth-error';
import { publicPart } from './public-part';
import { CognitoRequestLog, type CognitoDecision, type CognitoPendingRequest } from './request-log';
import { CLOCK } from './session-keeper';
import { readClaims } from './session-tokens';

declare const ngDevMode: unknown;

/** Hears what becomes of a request, by default that it isn't sent, and the token that it carries. */
export type Decide = (decision: CognitoDecision, token?: string) => void;

/** Records what becomes of a request, at its end, around the function that handles it. */
export type RecordRequest = (
  request: HttpRequest<unknown>,
  handle: (decide: Decide) => Observable<HttpEvent<unknown>>,
) => Observable<HttpEvent<unknown>>;

/** Provided by `withRequestLog`. */
export const RECORD_REQUEST = new InjectionToken<RecordRequest>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'RECORD_REQUEST' : '',
);

/** Records in the `CognitoRequestLog`. */
export function makeRecorder(): RecordRequest {
  const log = inject(CognitoRequestLog);
  const now = inject(CLOCK);
  const baseUri = injectBaseUri();
  let count = 0;
  return ({ method, url }, handle) =>
    defer(() => {
      const startedAt = now();
      let seen = { ...UNSENT, id: ++count, method, url: publicPart(url, baseUri()), startedAt };
      const learn = (news: Partial<CognitoPendingRequest>): void => {
        const before = seen;
        seen = { ...before, ...news };
        untracked(() => log.ɵfollow(before, seen));
      };
      const decide: Decide = (decision, token) => {
        const claims = token === undefined ? null : readClaims(token);
        learn({ ...UNSENT, decision, claims, sent: seen.sent + 1 });
      };
      const end = (): void =>
        untracked(() => {
          log.ɵfollow(seen, null);
          log.record({ ...seen, duration: now() - startedAt });
        });
      untracked(() => log.ɵfollow(null, seen));
      return defer(() => untracked(() => handle(decide))).pipe(
        tap({
          next: (event) => {
            if (event.type === HttpEventType.Response) learn({ status: event.status });
          },
          error: (error: unknown) => learn(failure(error)),
          unsubscribe: () => learn({ cancelled: seen.status === null }),
          finalize: end,
        }),
      );
    });
}

/** What is known of a request before it is sent. */
const UNSENT: Omit<CognitoPendingRequest, 'id' | 'method' | 'url' | 'startedAt'> = {
  decision: 'not-sent',
  claims: null,
  sent: 0,
  status: null,
  cancelled: false,
  error: null,
};

function failure(error: unknown): Partial<CognitoPendingRequest> {
  if (error instanceof CognitoAuthError) {
    return { error: error.code };
  }
  return error instanceof HttpErrorResponse ? { status: error.status } : {};
}
