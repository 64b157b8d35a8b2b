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
import { CognitoRequestLog, type CognitoDecision, type CognitoLogEntry } from './request-log';
import { CLOCK } from './session-keeper';

declare const ngDevMode: unknown;

/** Hears what becomes of a request: by default, that it isn't sent. */
export type Decide = (decision: CognitoDecision) => void;

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
  return ({ method, url }, handle) =>
    defer(() => {
      const startedAt = now();
      let seen: Outcome = UNSENT;
      const handled = untracked(() =>
        handle((decision) => (seen = { ...UNSENT, decision, sent: seen.sent + 1 })),
      );
      const end = (): void => {
        const duration = now() - startedAt;
        log.record({ method, url: publicPart(url, baseUri()), ...seen, startedAt, duration });
      };
      return handled.pipe(
        tap({
          next: (event) => (seen = { ...seen, ...success(event) }),
          error: (error: unknown) => (seen = { ...seen, ...failure(error) }),
          finalize: end,
        }),
      );
    });
}

type Outcome = Pick<CognitoLogEntry, 'decision' | 'sent' | 'status' | 'error'>;

const UNSENT: Outcome = { decision: 'not-sent', sent: 0, status: null, error: null };

function success(event: HttpEvent<unknown>): Partial<Outcome> {
  return event.type === HttpEventType.Response ? { status: event.status } : {};
}

function failure(error: unknown): Partial<Outcome> {
  if (error instanceof CognitoAuthError) {
    return { error: error.code };
  }
  return error instanceof HttpErrorResponse ? { status: error.status } : {};
}
