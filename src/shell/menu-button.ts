import { ChangeDetectionStrategy, Component } from '@angular/core';
import { IonMenuButton } from '@ionic/angular/ion-menu-button';
import { injectTexts } from '../languages/current-language';

/** Opens the menu, where it does not stand beside the page anyway. */
@Component({
  selector: 'app-menu-button',
  imports: [IonMenuButton],
  template: `
    <!-- Ionic reads the name once; another one takes another button. -->
    @for (language of [texts()]; track language.menu) {
      <ion-menu-button [attr.aria-label]="language.menu" />
    }
  `,
  styleUrl: './menu-button.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenuButton {
  protected readonly texts = injectTexts('shell');
}
