import { inject, Service } from '@angular/core';
import type { ToastOptions } from '@ionic/angular';
import { ToastController } from '@ionic/angular/toast-controller';
import { injectTexts } from '../languages/current-language';

/** Short messages at the foot of the page, read out by screen readers. */
@Service()
export class Toasts {
  readonly #controller = inject(ToastController);
  readonly #texts = injectTexts('shell');

  /** Confirms what was done. */
  confirm(message: string): Promise<void> {
    return this.#show({ message, duration: 3000 });
  }

  /** Tells what failed; stays until it is dismissed. */
  warn(message: string): Promise<void> {
    const ok = { text: this.#texts().ok, role: 'cancel' };
    return this.#show({ message, color: 'danger', buttons: [ok] });
  }

  /** Offers to do something; stays until it is done or put off. */
  offer(message: string, action: { readonly text: string; handler(): void }): Promise<void> {
    const later = { text: this.#texts().later, role: 'cancel' };
    return this.#show({ message, buttons: [action, later] });
  }

  async #show(options: ToastOptions): Promise<void> {
    const toast = await this.#controller.create(options);
    await toast.present();
  }
}
