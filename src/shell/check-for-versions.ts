import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { fromEvent } from 'rxjs';

/** In milliseconds. */
const HOUR = 60 * 60 * 1000;

/**
 * Looks for a new version of the app when its tab comes into view again, at most once an hour. By
 * itself the service worker looks only when the app is opened, and some people never close a tab.
 *
 * @param now in milliseconds since the epoch
 */
export function checkForVersions(now = () => Date.now()): void {
  const document = inject(DOCUMENT);
  const updates = inject(SwUpdate);
  const destroyed = inject(DestroyRef);
  let checkedAt = now();
  fromEvent(document, 'visibilitychange')
    .pipe(takeUntilDestroyed(destroyed))
    .subscribe(() => {
      if (!updates.isEnabled || document.hidden || now() - checkedAt < HOUR) return;
      checkedAt = now();
      // Expected: no network. Nobody waits for a new version; it will be found the next time.
      updates.checkForUpdate().catch(() => undefined);
    });
}
