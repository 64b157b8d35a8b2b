import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  inject,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  RouteReuseStrategy,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withPreloading,
  withRouterConfig,
} from '@angular/router';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { cognitoInterceptor, provideCognitoHttp, withRequestLog } from 'ngx-cognito-http';
import { withDeferredAmplify } from 'ngx-cognito-http/amplify';
import { FIRST_LANGUAGE, injectTexts } from '../languages/current-language';
import type { Language } from '../languages/language';
import { provideAmplifyAhead } from './amplify-ahead';
import { AMPLIFY_OUTPUTS } from './amplify-outputs';
import { API_URL } from './api-url';
import { provideInstalledApp } from './installed-app';
import type { Outputs } from './outputs';
import { PageTitles } from './page-titles';
import { PreloadPages } from './preload-pages';
import { provideIonic } from './provide-ionic';
import { routes } from './routes';
import { Toasts } from './toasts';
import { provideUnexpectedErrors } from './unexpected-errors';

/** Composes the app for the system that the outputs describe, to open in a language. */
export function appConfig(outputs: Outputs, language: Language): ApplicationConfig {
  const { amplify, apiUrl, userPoolClientId } = outputs;
  return {
    providers: [
      provideZonelessChangeDetection(),
      provideBrowserGlobalErrorListeners(),
      provideUnexpectedErrors(),
      // After a page change keyboards and screen readers start at the new page's heading.
      provideIonic({
        focusManagerPriority: ['heading', 'content'],
        // Ionic's own is English, and not what the button is called.
        backButtonText: '',
        animated: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      }),
      { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
      { provide: TitleStrategy, useExisting: PageTitles },
      provideRouter(
        routes,
        withComponentInputBinding(),
        withPreloading(PreloadPages),
        // A Back that a form's user takes back is not to cost the history an entry.
        withRouterConfig({ canceledNavigationResolution: 'computed' }),
        withNavigationErrorHandler(() => inject(Toasts).warn(injectTexts('shell')().pageNotLoaded)),
      ),
      { provide: AMPLIFY_OUTPUTS, useValue: amplify },
      { provide: API_URL, useValue: apiUrl },
      { provide: FIRST_LANGUAGE, useValue: language },
      // Chromium reports calls as aborted whose bodies are read as streams, as is done with fetch.
      provideHttpClient(withXhr(), withInterceptors([cognitoInterceptor])),
      provideCognitoHttp(
        { apis: [{ url: apiUrl }] },
        withDeferredAmplify({
          userPoolClientId,
          configure: async () => (await import('./amplify')).configureAmplify(outputs),
        }),
        withRequestLog(),
      ),
      provideAmplifyAhead(),
      provideInstalledApp(),
    ],
  };
}
