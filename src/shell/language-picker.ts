import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { IonIcon } from './ion-icon';
import { languageOutline } from 'ionicons/icons';
import { CurrentLanguage, injectTexts } from '../languages/current-language';
import { isLanguageTag, LANGUAGES } from '../languages/language';
import { Toasts } from './toasts';

/** Chooses the language, also for those who don't understand the one that the app speaks. */
@Component({
  selector: 'app-language-picker',
  imports: [IonIcon],
  templateUrl: './language-picker.html',
  styleUrl: './language-picker.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguagePicker {
  readonly #toasts = inject(Toasts);
  readonly #texts = injectTexts('shell');
  protected readonly language = inject(CurrentLanguage);
  protected readonly names = Object.entries(LANGUAGES);
  protected readonly icons = { languageOutline };

  protected async choose(select: HTMLSelectElement): Promise<void> {
    if (!isLanguageTag(select.value)) return;
    try {
      await this.language.change(select.value);
    } catch {
      // Expected: the language's chunk cannot be loaded, as without a network.
      select.value = this.language.tag();
      this.#toasts.warn(this.#texts().languageNotLoaded);
    }
  }
}
