import { ErrorHandler, inject, Injector, type Provider } from '@angular/core';
import { injectTexts } from '../languages/current-language';
import { Toasts } from './toasts';

/** Milliseconds in which more errors are told as one: where one comes, others often follow. */
const QUIET = 10_000;

/** Tells users of faults of the app itself; what these are made of is for the console alone. */
class UnexpectedErrors extends ErrorHandler {
  readonly #injector = inject(Injector);
  readonly #now: () => number;
  readonly #texts = injectTexts('faults');
  #toldAt = -Infinity;

  constructor(now: () => number) {
    super();
    this.#now = now;
  }

  override handleError(error: unknown): void {
    super.handleError(error);
    // Browsers put off by a frame what a page wants to lay out: no fault, and nothing is lost by it.
    if (error instanceof Error && error.message.startsWith('ResizeObserver loop')) return;
    if (this.#now() - this.#toldAt < QUIET) return;
    this.#toldAt = this.#now();
    // Not before it is needed: toasts need much of the app, which needs an error handler first.
    this.#injector.get(Toasts).warn(this.#texts().inApp);
  }
}

/**
 * Has errors that nobody expects told to the user.
 *
 * @param now milliseconds since the epoch
 */
export function provideUnexpectedErrors(now: () => number = Date.now): Provider {
  return { provide: ErrorHandler, useFactory: () => new UnexpectedErrors(now) };
}
