import { provideHttpClient, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';

import type { Session } from '../session/issuer';
import { API } from './contestant';

let header = '';

/** The least that any interceptor has to do, with a token that never changes: the floor. */
const attach: HttpInterceptorFn = (request, next) =>
  request.url.startsWith(API)
    ? next(request.clone({ headers: request.headers.set('Authorization', header) }))
    : next(request);

export const providers = () => [provideHttpClient(withInterceptors([attach]))];

export function store({ accessToken }: Session): void {
  header = `Bearer ${accessToken}`;
}
