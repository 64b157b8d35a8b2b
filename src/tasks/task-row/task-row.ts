import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  input,
  output,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '../../shell/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import {
  chevronForwardOutline,
  createOutline,
  informationCircleOutline,
  trashOutline,
} from 'ionicons/icons';
import { injectTexts } from '../../languages/current-language';
import type { Task } from '../task';
import { TaskSummary } from '../task-summary/task-summary';

/**
 * One task in a list, and what can be done with it: by buttons where there is room for them, by
 * swiping where one touches, and by its details, to which it leads, for everybody.
 */
@Component({
  selector: 'app-task-row',
  imports: [IonButton, IonIcon, IonRouterLink, RouterLink, TaskSummary],
  templateUrl: './task-row.html',
  styleUrl: './task-row.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For those of `defineGestures`, and the item that they move.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class TaskRow {
  readonly task = input.required<Task>();
  /** The time from which to look for the next run. */
  readonly now = input.required<Date>();
  /** The user wants the task to be deleted. */
  readonly deleting = output();

  protected readonly icons = {
    chevronForwardOutline,
    createOutline,
    informationCircleOutline,
    trashOutline,
  };
  readonly #texts = injectTexts('tasks');
  protected readonly texts = computed(() => this.#texts().list);
  private readonly summary = viewChild.required(TaskSummary);
  private readonly sliding = viewChild.required<ElementRef<HTMLIonItemSlidingElement>>('sliding');

  /** Puts the focus on the way to the task's details. */
  focus(): void {
    this.summary().focus();
  }

  protected close(): void {
    void this.sliding().nativeElement.close();
  }
}
