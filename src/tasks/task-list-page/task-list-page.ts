import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '@ionic/angular/ion-icon';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonMenuButton } from '@ionic/angular/ion-menu-button';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { addOutline, alarmOutline, createOutline, trashOutline } from 'ionicons/icons';
import { Subscription } from 'rxjs';
import { focusHeading } from '../../shell/focus-heading';
import { Toasts } from '../../shell/toasts';
import { injectTexts } from '../../languages/current-language';
import { describeFault, readFault, type Fault } from '../fault';
import { FaultNotice } from '../fault-notice/fault-notice';
import { nextChange } from '../next-run';
import { injectPassingTime } from '../passing-time';
import type { Task } from '../task';
import { TaskApi, type TaskPage } from '../task-api';
import { TaskDeletion } from '../task-deletion';
import { TaskSummary } from '../task-summary/task-summary';

/** The user's tasks, by time of day. */
@Component({
  selector: 'app-task-list-page',
  imports: [
    FaultNotice,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonIcon,
    IonItem,
    IonLabel,
    IonList,
    IonMenuButton,
    IonRouterLink,
    IonSkeletonText,
    IonTitle,
    IonToolbar,
    RouterLink,
    TaskSummary,
  ],
  templateUrl: './task-list-page.html',
  styleUrl: './task-list-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskListPage {
  readonly #api = inject(TaskApi);
  readonly #deletion = inject(TaskDeletion);
  readonly #toasts = inject(Toasts);
  readonly #allTexts = injectTexts('tasks');
  protected readonly texts = computed(() => this.#allTexts().list);
  readonly #faultTexts = injectTexts('faults');
  readonly #destroyed = takeUntilDestroyed<TaskPage>(inject(DestroyRef));
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly icons = { addOutline, alarmOutline, createOutline, trashOutline };

  readonly #tasks = signal<readonly Task[] | undefined>(undefined);
  protected readonly tasks = computed(() => this.#tasks()?.toSorted(byTimeOfDay));
  protected readonly now = injectPassingTime((now) => nextChange(this.#tasks() ?? [], now));
  protected readonly nextCursor = signal<string | undefined>(undefined);
  protected readonly fault = signal<Fault | undefined>(undefined);
  #loading = Subscription.EMPTY;

  constructor() {
    this.#deletion.restored.pipe(takeUntilDestroyed()).subscribe(() => this.load());
  }

  /** Ionic keeps the page while others lie above it: what they changed is to be seen. */
  ionViewWillEnter(): void {
    this.load();
  }

  ionViewDidEnter(): void {
    focusHeading(this.heading().nativeElement);
  }

  protected load(): void {
    this.fault.set(undefined);
    this.#show(undefined);
  }

  protected loadMore(cursor: string): void {
    this.#show(cursor);
  }

  protected async confirmDeletion(task: Task): Promise<void> {
    if (!(await this.#deletion.confirm(task))) return;
    this.#tasks.update((tasks) => tasks?.filter(({ id }) => id !== task.id));
    // An answer that is still on its way may hold the task.
    if (!this.#loading.closed) this.load();
    // The button that had the focus is gone with its task.
    this.heading().nativeElement.focus();
  }

  #show(cursor: string | undefined): void {
    // An answer that is still on its way is outdated, or would add the same tasks twice.
    this.#loading.unsubscribe();
    this.#loading = this.#api
      .list(cursor)
      .pipe(this.#destroyed)
      .subscribe({
        next: ({ tasks, nextCursor }) => {
          const before = cursor === undefined ? [] : (this.#tasks() ?? []);
          this.#tasks.set([...before, ...tasks]);
          this.nextCursor.set(nextCursor);
        },
        error: (error: unknown) => this.#showFault(readFault(error)),
      });
  }

  #showFault(fault: Fault): void {
    // Tasks that are there already are worth more than a page that says why there are no others.
    if (this.#tasks()) void this.#toasts.warn(describeFault(fault, this.#faultTexts()));
    else this.fault.set(fault);
  }
}

function byTimeOfDay(one: Task, other: Task): number {
  return one.hour - other.hour || one.minute - other.minute || one.name.localeCompare(other.name);
}
