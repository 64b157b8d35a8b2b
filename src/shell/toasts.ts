import { computed, inject, InjectionToken, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';
import { injectTexts } from '../languages/current-language';
import { whenBackOnline } from './connection';

/** What a toast offers to do. */
export interface ToastAction {
  readonly text: string;
  handler(): void;
}

/** A message, and what can be done about it. */
export interface Toast {
  readonly message: string;
  readonly isFault?: boolean;
  /** Whether it concerns no other page, and a network that is back may have mended it. */
  readonly isOfPage?: boolean;
  readonly action?: ToastAction;
  /** What the button says that puts it away. */
  readonly dismissal?: string;
  /** How long it is shown, in milliseconds; until it is put away if not given. */
  readonly duration?: number;
}

/** Loads the app afresh. */
export const RELOAD = new InjectionToken('RELOAD', { factory: () => () => location.reload() });

const CONFIRMATION_MILLIS = 3000;
/** How long an action can be taken up for; WCAG asks for more than a glance. */
const OFFER_MILLIS = 15_000;

/** Short messages at the foot of the page, read out by screen readers. */
@Service()
export class Toasts {
  readonly #texts = injectTexts('shell');
  readonly #shown = signal<readonly Toast[]>([]);
  readonly #reload = inject(RELOAD);
  readonly #toReload = computed(() => ({ text: this.#texts().reload, handler: this.#reload }));

  /** The latest first. */
  readonly shown = this.#shown.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.#leavePage());
    whenBackOnline(() => this.#leavePage());
  }

  /** Confirms what was done; leaves time enough to take up an action if there is one. */
  confirm(message: string, action?: ToastAction): void {
    if (!action) return this.#show({ message, duration: CONFIRMATION_MILLIS });
    this.#show({ message, action, dismissal: this.#texts().ok, duration: OFFER_MILLIS });
  }

  /** Tells what failed; stays until it is put away. */
  warn(message: string): void {
    this.#show({ message, isFault: true, dismissal: this.#texts().ok });
  }

  /** Tells what failed on this page; goes with the page, or when the network is back. */
  warnHere(message: string): void {
    this.#show({ message, isFault: true, isOfPage: true, dismissal: this.#texts().ok });
  }

  /** Offers to do something; stays until it is done or put off. */
  offer(message: string, action: ToastAction): void {
    this.#show({ message, action, dismissal: this.#texts().later });
  }

  /** Offers to load the app afresh, which the message asks for; once, however often that is. */
  offerReload(message: string): void {
    this.offer(message, this.#toReload());
  }

  /** Does what a toast offers, once: it is away then. */
  takeUp(toast: Toast): void {
    if (!this.#shown().includes(toast)) return;
    this.dismiss(toast);
    toast.action?.handler();
  }

  dismiss(toast: Toast): void {
    this.#shown.update((shown) => shown.filter((other) => other !== toast));
  }

  dismissAll(): void {
    this.#shown.set([]);
  }

  #leavePage(): void {
    this.#shown.update((shown) => shown.filter(({ isOfPage }) => !isOfPage));
  }

  #show(toast: Toast): void {
    // What is said again replaces what was said, unless it offers to do something else.
    const isRepeated = ({ message, action }: Toast) =>
      message === toast.message && action === toast.action;
    this.#shown.update((shown) => [toast, ...shown.filter((other) => !isRepeated(other))]);
  }
}
