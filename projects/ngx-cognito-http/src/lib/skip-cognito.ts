import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Marks a request that never carries the token. */
export const SKIP_COGNITO = new HttpContextToken<boolean>(() => false);

/**
 * Exempts one request: `http.get(url, { context: skipCognito() })`.
 *
 * @param context - the context to mark, where the request has one already. Default: a new one
 * @returns the marked context
 */
export function skipCognito(context: HttpContext = new HttpContext()): HttpContext {
  return context.set(SKIP_COGNITO, true);
}
