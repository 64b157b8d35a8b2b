import type { HttpInterceptorFn } from '@angular/common/http';

/**
 * How long a call may take, in milliseconds. HTTP APIs answer within 30 s themselves
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html).
 */
export const LONGEST_WAIT = 40_000;

/** Ends calls that nobody answers, as where a network has lost them, with a status of 0. */
export const limitWait: HttpInterceptorFn = (request, next) =>
  next(request.clone({ timeout: LONGEST_WAIT }));
