import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { cognitoInterceptor, provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';
import { cognitoCanActivate } from 'ngx-cognito-http/router';

import { Calls } from '../shared/calls';
import { CookieSession } from '../shared/cookie-session';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideClientHydration(),
    provideRouter([
      { path: '', component: Calls },
      { path: 'prerendered', component: Calls },
      { path: 'guarded', component: Calls, canActivate: [cognitoCanActivate()] },
      { path: 'sign-in', component: Calls },
    ]),
    provideHttpClient(withInterceptors([cognitoInterceptor])),
    provideCognitoHttp(
      { apis: [{ url: '/api' }] },
      withTokenSource(() => new CookieSession()),
    ),
  ],
};
