import {
  HttpErrorResponse,
  HttpEventType,
  type HttpEvent,
  type HttpRequest,
} from '@angular/common/http';
import { defer, tap, type Observable } from 'rxjs';

import { parseHttpUrl } from './api-matcher';
import { CognitoAuthError } from './cognito-auth-error';
import type { CognitoDecision, CognitoLogEntry, CognitoRequestLog } from './request-log';

/** Hears what becomes of a request: by default, that it isn't sent. */
export type Decide = (decision: CognitoDecision) => void;

/**
 * Records what becomes of a request, at its end.
 *
 * @param baseUri - what a relative URL is resolved against
 * @param now - milliseconds since the epoch
 * @param handle - handles the request
 */
export function recordRequest(
  { method, url }: HttpRequest<unknown>,
  log: CognitoRequestLog,
  baseUri: string,
  now: () => number,
  handle: (decide: Decide) => Observable<HttpEvent<unknown>>,
): Observable<HttpEvent<unknown>> {
  return defer(() => {
    const startedAt = now();
    let seen: Pick<CognitoLogEntry, 'decision' | 'status' | 'error'> = UNSENT;
    const handled = handle((decision) => (seen = { ...UNSENT, decision }));
    return handled.pipe(
      tap({
        next: (event) => {
          if (event.type === HttpEventType.Response) {
            seen = { ...seen, status: event.status };
          }
        },
        error: (error: unknown) => (seen = { ...seen, ...failure(error) }),
        finalize: () => {
          const duration = now() - startedAt;
          log.record({ method, url: publicPart(url, baseUri), ...seen, startedAt, duration });
        },
      }),
    );
  });
}

const UNSENT = { decision: 'not-sent', status: null, error: null } as const;

function failure(error: unknown): Partial<CognitoLogEntry> {
  if (error instanceof CognitoAuthError) {
    return { error: error.code };
  }
  return error instanceof HttpErrorResponse ? { status: error.status } : {};
}

/** Queries, fragments and credentials may be secrets. */
function publicPart(url: string, baseUri: string): string {
  const parsed = parseHttpUrl(url, baseUri);
  return parsed ? parsed.origin + parsed.pathname : '';
}
