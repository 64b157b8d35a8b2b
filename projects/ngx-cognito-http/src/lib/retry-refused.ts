import { HttpErrorResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { from, Observable, switchMap, throwError } from 'rxjs';

import type { ApiRule } from './api-matcher';
import type { SessionKeeper } from './session-keeper';
import { isSameToken, isSameUser, type SessionTokens } from './session-tokens';

type Send = (tokens: SessionTokens) => Observable<HttpEvent<unknown>>;

/** A request that an API refused. */
interface Refused {
  readonly request: HttpRequest<unknown>;
  readonly rule: ApiRule;
  readonly tokens: SessionTokens;
}

/**
 * Sends a request again, once, whose tokens an API refused with 401: with others, where there are
 * any. Otherwise the refusal stands, as the very error that it came as.
 *
 * @param error - what the request failed with, and fails with again unless it is such a refusal
 */
export function retryRefused(
  error: unknown,
  { request, rule, tokens }: Refused,
  keeper: SessionKeeper,
  send: Send,
): Observable<HttpEvent<unknown>> {
  const refusal = throwError(() => error);
  if (!isRefusal(error) || !rule.retry401?.(error) || isStream(request.body)) {
    return refusal;
  }
  const isTransient = isCommunicationError(error);
  const waited = isTransient ? pause() : from(keeper.renew(tokens));
  return waited.pipe(
    switchMap(() => {
      const next = keeper.fresh();
      const isUseful =
        next && isSameUser(next, tokens) && (isTransient || !isSameToken(next, tokens));
      return isUseful ? send(next) : refusal;
    }),
  );
}

function isRefusal(error: unknown): error is HttpErrorResponse {
  return error instanceof HttpErrorResponse && error.status === 401;
}

/** It can be read once. */
function isStream(body: unknown): boolean {
  return typeof ReadableStream !== 'undefined' && body instanceof ReadableStream;
}

/**
 * Whether the gateway could not reach the issuer's keys: `OIDC discovery endpoint communication
 * error` and `JWKS communication error`. Another token would fare no better.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
 */
function isCommunicationError({ headers }: HttpErrorResponse): boolean {
  return (headers.get('www-authenticate') ?? '').includes('communication error');
}

/** At random between one second and two, so that not all clients come back at once. */
function pause(): Observable<void> {
  return new Observable((subscriber) => {
    const timer = setTimeout(
      () => {
        subscriber.next();
        subscriber.complete();
      },
      1_000 + Math.random() * 1_000,
    );
    return () => clearTimeout(timer);
  });
}
