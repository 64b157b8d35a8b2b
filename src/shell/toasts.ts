import { DOCUMENT, inject, Injector, Service } from '@angular/core';
import type { ToastOptions } from '@ionic/angular';
import { injectTexts } from '../languages/current-language';
import { LOAD_OVERLAYS } from './load-overlays';

/** What a toast offers to do. */
export interface ToastAction {
  readonly text: string;
  handler(): void;
}

/** How long an action can be taken up for; WCAG asks for more than a glance. */
const OFFER_MILLIS = 15_000;

/** Short messages at the foot of the page, read out by screen readers. */
@Service()
export class Toasts {
  readonly #loadOverlays = inject(LOAD_OVERLAYS);
  readonly #injector = inject(Injector);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #texts = injectTexts('shell');

  /** Confirms what was done; leaves time enough to take up an action if there is one. */
  async confirm(message: string, action?: ToastAction): Promise<void> {
    if (!action) return void (await this.#show({ message, duration: 3000 }));
    const ok = { text: this.#texts().ok, role: 'cancel' };
    const toast = await this.#show({ message, buttons: [action, ok] });
    if (toast) dismissLater(toast);
  }

  /** Tells what failed; stays until it is dismissed. */
  async warn(message: string): Promise<void> {
    const ok = { text: this.#texts().ok, role: 'cancel' };
    await this.#show({ message, color: 'danger', buttons: [ok] });
  }

  /** Offers to do something; stays until it is done or put off. */
  async offer(message: string, action: ToastAction): Promise<void> {
    const later = { text: this.#texts().later, role: 'cancel' };
    await this.#show({ message, buttons: [action, later] });
  }

  async #show(options: ToastOptions): Promise<HTMLIonToastElement | undefined> {
    const overlays = await this.#loadOverlays();
    if (!overlays) {
      // The browser's own says at least what happened.
      this.#window?.alert(options.message);
      return undefined;
    }
    // Ionic's own makes a toast's buttons no stop for the Tab key.
    const htmlAttributes = { tabindex: undefined };
    const controller = this.#injector.get(overlays.ToastController);
    const toast = await controller.create({ ...options, htmlAttributes });
    await toast.present();
    return toast;
  }
}

function dismissLater(toast: HTMLIonToastElement): void {
  let timer = setTimeout(expire, OFFER_MILLIS);
  void toast.onWillDismiss().then(() => clearTimeout(timer));

  function expire(): void {
    // Not while somebody is about to take it up.
    if (toast.matches(':hover, :focus-within')) timer = setTimeout(expire, OFFER_MILLIS);
    else void toast.dismiss();
  }
}
