import {
  DestroyRef,
  inject,
  isDevMode,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { provideServiceWorker, SwUpdate } from '@angular/service-worker';
import { injectTexts } from '../languages/current-language';
import { checkForVersions } from './check-for-versions';
import { isNativeApp } from './native-app';
import { Toasts } from './toasts';

/**
 * Has the app's files kept by a service worker, so that it opens without a network and can be
 * installed. Not while developing, where the files change all the time, nor in a native app: its files
 * come with it, and a worker would go on with those of before an update.
 */
export function provideInstalledApp(): EnvironmentProviders {
  const enabled = !isDevMode() && !isNativeApp();
  return makeEnvironmentProviders([
    provideServiceWorker('app-worker.js', { enabled, updateViaCache: 'none' }),
    provideEnvironmentInitializer(() => followVersions()),
    provideEnvironmentInitializer(() => checkForVersions()),
  ]);
}

/** Offers to reload where the page has an old version of the app; what is typed is lost by it. */
export function followVersions(reload = () => location.reload()): void {
  const toasts = inject(Toasts);
  const texts = injectTexts('shell');
  const destroyed = inject(DestroyRef);
  const { versionUpdates, unrecoverable } = inject(SwUpdate);
  const offer = (message: string) =>
    void toasts.offer(message, { text: texts().reload, handler: reload });
  versionUpdates.pipe(takeUntilDestroyed(destroyed)).subscribe(({ type }) => {
    if (type === 'VERSION_READY') offer(texts().newVersion);
  });
  // The browser has thrown away files that the server no longer has either.
  unrecoverable.pipe(takeUntilDestroyed(destroyed)).subscribe(() => offer(texts().missingFiles));
}
