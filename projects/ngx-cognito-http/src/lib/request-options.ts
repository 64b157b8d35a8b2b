import { HttpContext, HttpContextToken } from '@angular/common/http';

import type { CognitoApi } from './cognito-api';

/** What a single request may ask for otherwise than its API does. */
export type CognitoRequestOptions = Pick<CognitoApi, 'token' | 'session'>;

/** What a request asks for; `null` for no token at all. */
export const REQUEST_OPTIONS = new HttpContextToken<CognitoRequestOptions | null>(() => ({}));

/**
 * Exempts one request: `http.get(url, { context: skipCognito() })`.
 *
 * @param context - the context to mark, where the request has one already. Default: a new one
 * @returns the marked context
 */
export function skipCognito(context: HttpContext = new HttpContext()): HttpContext {
  return context.set(REQUEST_OPTIONS, null);
}

/**
 * Chooses the token for one request, or whether it needs a session:
 * `http.get(url, { context: cognito({ token: 'id' }) })`. It chooses among what the request's API
 * allows for, and gives no token to a request that has none otherwise.
 *
 * @param options - what differs from the API's own options
 * @param context - the context to mark, where the request has one already. Default: a new one
 * @returns the marked context; one that `skipCognito` marked stays exempted
 */
export function cognito(
  options: CognitoRequestOptions,
  context: HttpContext = new HttpContext(),
): HttpContext {
  const earlier = context.get(REQUEST_OPTIONS);
  return context.set(REQUEST_OPTIONS, earlier && { ...earlier, ...options });
}
