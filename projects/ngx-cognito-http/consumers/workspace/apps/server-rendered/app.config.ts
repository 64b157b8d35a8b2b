import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { cognitoInterceptor, provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';

import { Calls } from '../shared/calls';
import { CookieSession } from '../shared/cookie-session';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideClientHydration(),
    provideRouter([
      { path: '', component: Calls },
      { path: 'prerendered', component: Calls },
    ]),
    provideHttpClient(withInterceptors([cognitoInterceptor])),
    provideCognitoHttp(
      { apis: [{ url: '/api' }] },
      withTokenSource(() => new CookieSession()),
    ),
  ],
};
