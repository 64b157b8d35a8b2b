import { ChangeDetectionStrategy, Component } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { menuOutline } from 'ionicons/icons';
import { injectTexts } from '../languages/current-language';
import { IonIcon } from './ion-icon';

/** Opens the menu: only to be seen while there is one, and it does not stand beside the page. */
@Component({
  selector: 'app-menu-button',
  imports: [IonButton, IonIcon],
  template: `
    <ion-button [attr.aria-label]="texts().menu" (click)="open()">
      <ion-icon slot="icon-only" [icon]="icon" aria-hidden="true" />
    </ion-button>
  `,
  styleUrl: './menu-button.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MenuButton {
  protected readonly texts = injectTexts('shell');
  protected readonly icon = menuOutline;

  protected open(): void {
    void document.querySelector('ion-menu')?.open();
  }
}
