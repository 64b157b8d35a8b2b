import { inject, Service } from '@angular/core';
import type { ToastOptions } from '@ionic/angular';
import { ToastController } from '@ionic/angular/toast-controller';
import { injectTexts } from '../languages/current-language';

/** What a toast offers to do. */
export interface ToastAction {
  readonly text: string;
  handler(): void;
}

/** Short messages at the foot of the page, read out by screen readers. */
@Service()
export class Toasts {
  readonly #controller = inject(ToastController);
  readonly #texts = injectTexts('shell');

  /** Confirms what was done; leaves time enough to take up an action if there is one. */
  confirm(message: string, action?: ToastAction): Promise<void> {
    if (!action) return this.#show({ message, duration: 3000 });
    return this.#show({ message, duration: 15_000, buttons: [action] });
  }

  /** Tells what failed; stays until it is dismissed. */
  warn(message: string): Promise<void> {
    const ok = { text: this.#texts().ok, role: 'cancel' };
    return this.#show({ message, color: 'danger', buttons: [ok] });
  }

  /** Offers to do something; stays until it is done or put off. */
  offer(message: string, action: ToastAction): Promise<void> {
    const later = { text: this.#texts().later, role: 'cancel' };
    return this.#show({ message, buttons: [action, later] });
  }

  async #show(options: ToastOptions): Promise<void> {
    const toast = await this.#controller.create(options);
    await toast.present();
  }
}
