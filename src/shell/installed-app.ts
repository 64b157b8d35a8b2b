import {
  EnvironmentInjector,
  inject,
  isDevMode,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { FirstPage } from './first-page';
import { isNativeApp } from './native-app';

/**
 * Has the app's files kept by a service worker, so that it opens without a network and can be
 * installed; once the first page is there, which does not wait for it. Not while developing, where the
 * files change all the time, nor in a native app: its files come with it, and a worker would go on with
 * those of before an update.
 */
export function provideInstalledApp(): EnvironmentProviders {
  return provideAppInitializer(() => {
    if (isDevMode() || isNativeApp()) return;
    const app = inject(EnvironmentInjector);
    void inject(FirstPage)
      .shown.then(() => import('./app-worker'))
      .then(
        ({ startAppWorker }) => startAppWorker(app),
        // Expected: the network is gone. The worker is started the next time.
        () => undefined,
      );
  });
}
