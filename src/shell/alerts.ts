import { inject, Service } from '@angular/core';
import { AlertController } from '@ionic/angular/alert-controller';
import { injectTexts } from '../languages/current-language';

/** Something to decide before it is done. */
export interface Question {
  readonly header: string;
  /** What follows from a yes. */
  readonly message: string;
  /** What the button says that does it. */
  readonly yes: string;
}

/** Questions in front of the page, for what cannot be undone. */
@Service()
export class Alerts {
  readonly #controller = inject(AlertController);
  readonly #texts = injectTexts('shell');

  /** Asks whether to go on. Whatever closes the question but its yes is a no. */
  async ask({ header, message, yes }: Question): Promise<boolean> {
    const alert = await this.#controller.create({
      header,
      message,
      buttons: [
        { text: this.#texts().cancel, role: 'cancel' },
        { text: yes, role: 'destructive' },
      ],
    });
    await alert.present();
    const { role } = await alert.onDidDismiss();
    return role === 'destructive';
  }
}
