import {
  HttpErrorResponse,
  HttpEventType,
  type HttpInterceptorFn,
  type HttpRequest,
  type HttpResponseBase,
} from '@angular/common/http';
import { merge, switchMap, takeWhile, throwError, timer, type Observable } from 'rxjs';

/**
 * How long an answer may take, in milliseconds. HTTP APIs give one within 30 s
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html).
 */
export const LONGEST_WAIT = 40_000;

/**
 * Gives up calls that nobody answers, as where a network has lost them. To be the last interceptor: what
 * is given up was sent, and the one before it limits the wait for a token. Not by the request's own
 * `timeout`, which native apps don't keep.
 *
 * @throws HttpErrorResponse that `isUnanswered`; the server may have done what it was asked
 */
export const limitWait: HttpInterceptorFn = (request, next) =>
  merge(next(request), giveUp(request)).pipe(
    takeWhile(({ type }) => type !== HttpEventType.Response, true),
  );

/** Whether a call was given up. */
export function isUnanswered(response: HttpResponseBase): boolean {
  const error: unknown = response instanceof HttpErrorResponse ? response.error : undefined;
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function giveUp({ url }: HttpRequest<unknown>): Observable<never> {
  const error = new DOMException('No answer in time.', 'TimeoutError');
  const unanswered = () => new HttpErrorResponse({ status: 0, url, error });
  return timer(LONGEST_WAIT).pipe(switchMap(() => throwError(unanswered)));
}
