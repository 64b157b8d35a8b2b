import { inject, Injector, Service } from '@angular/core';
import type { ToastOptions } from '@ionic/angular';

/** Short messages at the foot of the page, read out by screen readers. Loaded with the first one. */
@Service()
export class Toasts {
  readonly #injector = inject(Injector);

  /** Confirms what was done. */
  confirm(message: string): Promise<void> {
    return this.#show({ message, duration: 3000 });
  }

  /** Tells what failed; stays until it is dismissed. */
  warn(message: string): Promise<void> {
    return this.#show({ message, color: 'danger', buttons: [{ text: 'OK', role: 'cancel' }] });
  }

  async #show(options: ToastOptions): Promise<void> {
    const { ToastController } = await import('@ionic/angular/toast-controller');
    const toast = await this.#injector.get(ToastController).create(options);
    await toast.present();
  }
}
