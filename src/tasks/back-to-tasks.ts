import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { IonBackButton } from '@ionic/angular/ion-back-button';
import { injectTaskPageTexts } from './task-page-texts';

/** Leads back to where a page of a task was come to from. */
@Component({
  selector: 'app-back-to-tasks',
  imports: [IonBackButton],
  template: `
    <!-- Ionic reads the name once; another one takes another button. -->
    @for (name of [texts().back]; track name) {
      <ion-back-button [defaultHref]="origin()" [attr.aria-label]="name" />
    }
  `,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BackToTasks {
  /** The page's path that is gone to where the app was opened at this one. */
  readonly origin = input('/tasks');
  protected readonly texts = injectTaskPageTexts();
}
