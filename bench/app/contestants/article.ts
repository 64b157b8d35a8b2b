import { provideHttpClient, withInterceptors, type HttpInterceptorFn } from '@angular/common/http';
import { fetchAuthSession } from 'aws-amplify/auth';
import { from, switchMap } from 'rxjs';

import { configureAmplify, logAmplify, signOutOfAmplify, storeAmplifySession } from './amplify';

/** The interceptor that articles show: asks Amplify at every request, and attaches to all. */
const attach: HttpInterceptorFn = (request, next) =>
  from(fetchAuthSession()).pipe(
    switchMap(({ tokens }) =>
      next(
        request.clone({
          headers: request.headers.set('Authorization', `Bearer ${tokens?.accessToken.toString()}`),
        }),
      ),
    ),
  );

export function providers() {
  configureAmplify();
  return [provideHttpClient(withInterceptors([attach]))];
}

export function verbose() {
  logAmplify();
  return providers();
}

export const store = storeAmplifySession;

export const signOut = signOutOfAmplify;
