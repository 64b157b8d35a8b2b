import { ApplicationRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { NavigationError, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';

/** How long what can wait waits for a server that does not answer. */
const PATIENCE_MILLIS = 2000;

/** The page that the app was opened for. What can wait is loaded after it. */
@Service()
export class FirstPage {
  /**
   * Resolves once the page shows what it had to ask for, has waited long enough for it or could not be
   * loaded, and the browser has nothing else to do.
   */
  readonly shown: Promise<void>;
  readonly #isShown = signal(false);
  /** Whether `shown` has resolved. */
  readonly isShown = this.#isShown.asReadonly();

  constructor() {
    const app = inject(ApplicationRef);
    const document = inject(DOCUMENT);
    const { events } = inject(Router);
    // The event does not bubble. Pages ask for what they show shortly before.
    const entered = new Promise((resolve) => {
      document.addEventListener('ionNavDidChange', resolve, { capture: true, once: true });
    });
    const failed = firstValueFrom(events.pipe(filter((event) => event instanceof NavigationError)));
    this.shown = Promise.race([entered, failed])
      .then(() => Promise.race([app.whenStable(), patience()]))
      .then(untilIdle);
    void this.shown.then(() => this.#isShown.set(true));
  }
}

function patience(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, PATIENCE_MILLIS));
}

function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no other way to tell.
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
    else requestIdleCallback(() => resolve());
  });
}
