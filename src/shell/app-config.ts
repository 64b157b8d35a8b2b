import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import { cognitoInterceptor, provideCognitoHttp, withRequestLog } from 'ngx-cognito-http';
import { withDeferredAmplify } from 'ngx-cognito-http/amplify';
import { FIRST_LANGUAGE } from '../languages/current-language';
import type { Language } from '../languages/language';
import { provideAmplifyAhead } from './amplify-ahead';
import { AMPLIFY_OUTPUTS } from './amplify-outputs';
import { API_URL } from './api-url';
import { provideInstalledApp } from './installed-app';
import { limitWait } from './limit-wait';
import type { Outputs } from './outputs';
import { provideIonic } from './provide-ionic';
import { providePages } from './provide-pages';
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
      providePages(),
      { provide: AMPLIFY_OUTPUTS, useValue: amplify },
      { provide: API_URL, useValue: apiUrl },
      { provide: FIRST_LANGUAGE, useValue: language },
      // Chromium reports calls as aborted whose bodies are read as streams, as is done with fetch.
      provideHttpClient(withXhr(), withInterceptors([cognitoInterceptor, limitWait])),
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
