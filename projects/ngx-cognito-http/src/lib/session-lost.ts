import {
  EnvironmentInjector,
  ErrorHandler,
  inject,
  InjectionToken,
  runInInjectionContext,
} from '@angular/core';

import type { CognitoAuthError } from './cognito-auth-error';

declare const ngDevMode: unknown;

/** Hears that a session has expired. */
export type SessionLost = (error: CognitoAuthError) => void;

/** Provided by `withSessionLost`. */
export const SESSION_LOST = new InjectionToken<SessionLost>(
  typeof ngDevMode === 'undefined' || ngDevMode ? 'SESSION_LOST' : '',
);

/** Keeps what the app's function throws from the requests that wait. */
export function makeSessionLost(listener: SessionLost): SessionLost {
  const injector = inject(EnvironmentInjector);
  const errors = inject(ErrorHandler);
  return (error) => {
    try {
      runInInjectionContext(injector, () => listener(error));
    } catch (thrown) {
      // Whatever the app lets through; or an app that is gone.
      errors.handleError(thrown);
    }
  };
}
