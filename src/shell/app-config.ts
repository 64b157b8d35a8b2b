import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  RouteReuseStrategy,
  withComponentInputBinding,
  withPreloading,
} from '@angular/router';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonicAngular } from '@ionic/angular/provide';
import { cognitoInterceptor, provideCognitoHttp, withRequestLog } from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';
import { API_URL } from './api-url';
import type { Outputs } from './outputs';
import { PreloadPages } from './preload-pages';
import { routes } from './routes';

/** Composes the app for the system that the outputs describe. */
export function appConfig({ apiUrl }: Outputs): ApplicationConfig {
  return {
    providers: [
      provideZonelessChangeDetection(),
      provideBrowserGlobalErrorListeners(),
      // After a page change keyboards and screen readers start at the new page's heading.
      provideIonicAngular({ focusManagerPriority: ['heading', 'content'] }),
      { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
      provideRouter(routes, withComponentInputBinding(), withPreloading(PreloadPages)),
      { provide: API_URL, useValue: apiUrl },
      provideHttpClient(withInterceptors([cognitoInterceptor])),
      provideCognitoHttp({ apis: [{ url: apiUrl }] }, withAmplify(), withRequestLog()),
    ],
  };
}
