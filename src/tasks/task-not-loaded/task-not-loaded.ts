import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import type { Fault } from '../fault';
import { FaultNotice } from '../fault-notice/fault-notice';
import { injectTaskPageTexts } from '../task-page-texts';

/** In place of a task that could not be loaded: another try, or the way back where it is gone. */
@Component({
  selector: 'app-task-not-loaded',
  imports: [FaultNotice, IonButton, IonRouterLink, RouterLink],
  template: `
    @if (fault().code === 'missing') {
      <app-fault-notice [heading]="texts().missing" [fault]="fault()">
        <ion-button routerLink="/tasks" routerDirection="back">{{ texts().goToTasks }}</ion-button>
      </app-fault-notice>
    } @else {
      <app-fault-notice [heading]="texts().notLoaded" [fault]="fault()" (retry)="retry.emit()" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskNotLoaded {
  readonly fault = input.required<Fault>();
  readonly retry = output();

  readonly #texts = injectTaskPageTexts();
  protected readonly texts = computed(() => this.#texts().details);
}
