import type { HttpEvent, HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { EnvironmentInjector, inject, Injectable, runInInjectionContext } from '@angular/core';
import type { Observable } from 'rxjs';

import { cognitoInterceptor } from './cognito-interceptor';

/**
 * `cognitoInterceptor` for apps that still use `withInterceptorsFromDi()`:
 * `{ provide: HTTP_INTERCEPTORS, useClass: CognitoInterceptor, multi: true }`.
 */
@Injectable()
export class CognitoInterceptor implements HttpInterceptor {
  readonly #injector = inject(EnvironmentInjector);

  /** Does what `cognitoInterceptor` does. */
  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return runInInjectionContext(this.#injector, () =>
      cognitoInterceptor(request, (passed) => next.handle(passed)),
    );
  }
}
