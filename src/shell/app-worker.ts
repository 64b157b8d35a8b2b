import {
  APP_INITIALIZER,
  createEnvironmentInjector,
  runInInjectionContext,
  type EnvironmentInjector,
} from '@angular/core';
import { provideServiceWorker } from '@angular/service-worker';
import { checkForVersions } from './check-for-versions';
import { followVersions } from './follow-versions';
import './start-chunk';

/** Starts the service worker and follows the versions of the app that it finds. */
export function startAppWorker(app: EnvironmentInjector): void {
  const providers = [provideServiceWorker('app-worker.js', { updateViaCache: 'none' })];
  const injector = createEnvironmentInjector(providers, app);
  runInInjectionContext(injector, () => {
    // The app has started: nobody else calls what Angular registers the worker by.
    injector.get(APP_INITIALIZER).forEach((initialize) => void initialize());
    followVersions();
    checkForVersions();
  });
}
