import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { injectTexts } from '../languages/current-language';
import { Toasts } from './toasts';

/** Offers to reload where the page has an old version of the app. What is typed stays. */
export function followVersions(): void {
  const toasts = inject(Toasts);
  const texts = injectTexts('shell');
  const destroyed = inject(DestroyRef);
  const { versionUpdates, unrecoverable } = inject(SwUpdate);
  versionUpdates.pipe(takeUntilDestroyed(destroyed)).subscribe(({ type }) => {
    if (type === 'VERSION_READY') toasts.offerReload(texts().newVersion);
  });
  // The browser has thrown away files that the server no longer has either.
  unrecoverable
    .pipe(takeUntilDestroyed(destroyed))
    .subscribe(() => toasts.offerReload(texts().missingFiles));
}
