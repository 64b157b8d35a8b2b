import {
  type ElementRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '../../shell/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { NavController } from '@ionic/angular/nav-controller';
import { createOutline, trashOutline } from 'ionicons/icons';
import { filter, finalize, Subscription } from 'rxjs';
import { BackToTasks } from '../back-to-tasks';
import { focusHeading } from '../../shell/focus-heading';
import { injectTexts } from '../../languages/current-language';
import { Toasts } from '../../shell/toasts';
import { describeFault, readFault, type Fault } from '../fault';
import type { Task } from '../task';
import { injectTaskAtHand } from '../task-at-hand';
import { TaskApi, type TaskVersion } from '../task-api';
import { TaskDeletion } from '../task-deletion';
import { TaskFacts } from '../task-facts/task-facts';
import { TaskLoading } from '../task-loading';
import { TaskNotLoaded } from '../task-not-loaded/task-not-loaded';
import { injectTaskPageTexts } from '../task-page-texts';

/** Shows the task whose id the address holds. */
@Component({
  selector: 'app-task-details-page',
  imports: [
    BackToTasks,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonIcon,
    IonRouterLink,
    IonTitle,
    IonToolbar,
    RouterLink,
    TaskFacts,
    TaskLoading,
    TaskNotLoaded,
  ],
  templateUrl: './task-details-page.html',
  styleUrl: './task-details-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskDetailsPage {
  readonly id = input.required<string>();

  readonly #api = inject(TaskApi);
  readonly #deletion = inject(TaskDeletion);
  readonly #toasts = inject(Toasts);
  readonly #navigation = inject(NavController);
  readonly #texts = injectTaskPageTexts();
  readonly #faults = injectTexts('faults');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly texts = computed(() => this.#texts().details);
  protected readonly icons = { createOutline, trashOutline };
  readonly #atHand = injectTaskAtHand();
  protected readonly task = signal(this.#atHand);
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly title = computed(() => this.task()?.name ?? this.texts().title);

  readonly #isReading = signal(false);
  /** Whether there is nothing to show yet. */
  protected readonly isLoading = computed(() => this.#isReading() && !this.task());
  readonly #destroyed = takeUntilDestroyed<TaskVersion>(inject(DestroyRef));
  #reading = Subscription.EMPTY;
  #isInView = true;

  constructor() {
    // Which was not deleted, as it was changed elsewhere.
    this.#deletion.restored
      .pipe(
        filter(({ id }) => id === this.id()),
        takeUntilDestroyed(),
      )
      .subscribe((task) => this.task.set(task));
  }

  /** Ionic keeps the page while the form lies above it: what that changed is to be seen. */
  ionViewWillEnter(): void {
    this.#isInView = true;
    this.load();
  }

  ionViewDidEnter(): void {
    focusHeading(this.heading().nativeElement);
  }

  ionViewWillLeave(): void {
    this.#isInView = false;
  }

  protected load(): void {
    // An answer that is still on its way may be of before a change.
    this.#reading.unsubscribe();
    this.fault.set(undefined);
    this.#isReading.set(true);
    this.#reading = this.#api
      .find(this.id())
      .pipe(
        this.#destroyed,
        finalize(() => this.#isReading.set(false)),
      )
      .subscribe({
        next: ({ task }) => this.task.set(task),
        error: (error: unknown) => this.#showFault(readFault(error)),
      });
  }

  #showFault(fault: Fault): void {
    const isGone = fault.code === 'missing' || fault.code === 'forbidden';
    // What the list has just shown is still worth reading.
    if (this.#atHand && this.task() === this.#atHand && !isGone) {
      return this.#toasts.warnHere(describeFault(fault, this.#faults()));
    }
    const heading = this.heading().nativeElement;
    // The button that has the focus goes with the task.
    if (heading.closest('.ion-page')?.contains(document.activeElement)) heading.focus();
    this.task.set(undefined);
    this.fault.set(fault);
  }

  protected async delete(task: Task): Promise<void> {
    if (!(await this.#deletion.confirm(task)) || !this.#isInView) return;
    // There is nothing here any more: the browser's Back is not to lead to it again.
    await this.#navigation.navigateBack('/tasks', { replaceUrl: true });
  }
}
