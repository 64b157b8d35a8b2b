import { DOCUMENT, inject, Injector, Service } from '@angular/core';
import { injectTexts } from '../languages/current-language';
import { ignoreDoubleClicks } from './ignore-double-clicks';
import { LOAD_OVERLAYS } from './load-overlays';

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
  readonly #loadOverlays = inject(LOAD_OVERLAYS);
  readonly #injector = inject(Injector);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #texts = injectTexts('shell');
  #asking = new AbortController();

  /** Asks whether to go on. Whatever closes the question but its yes is a no, as is the next one. */
  async ask({ header, message, yes }: Question): Promise<boolean> {
    this.dismiss();
    const { signal: dismissed } = (this.#asking = new AbortController());
    const overlays = await this.#loadOverlays();
    if (dismissed.aborted) return false;
    // The browser's own asks at least the same.
    if (!overlays) return this.#window?.confirm(`${header}\n\n${message}`) ?? false;
    const alert = await this.#injector.get(overlays.AlertController).create({
      header,
      message,
      buttons: [
        { text: this.#texts().cancel, role: 'cancel' },
        { text: yes, role: 'destructive' },
      ],
    });
    if (dismissed.aborted) return takeAway(alert);
    dismissed.addEventListener('abort', () => void alert.dismiss());
    return isAgreedTo(alert);
  }

  /** Takes the question for a no, if one is open. */
  dismiss(): void {
    this.#asking.abort();
  }
}

async function isAgreedTo(alert: HTMLIonAlertElement): Promise<boolean> {
  const closed = alert.onDidDismiss();
  const heedDoubleClicks = ignoreDoubleClicks();
  try {
    await alert.present();
    return (await closed).role === 'destructive';
  } finally {
    heedDoubleClicks();
  }
}

/** Removes a question that was never shown, which Ionic has in the page already. */
function takeAway(alert: HTMLIonAlertElement): false {
  alert.remove();
  return false;
}
