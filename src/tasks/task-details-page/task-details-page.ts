import {
  type ElementRef,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonBackButton } from '@ionic/angular/ion-back-button';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from '../../shell/ion-icon';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { NavController } from '@ionic/angular/nav-controller';
import { createOutline, trashOutline } from 'ionicons/icons';
import { firstValueFrom } from 'rxjs';
import { injectTexts } from '../../languages/current-language';
import { focusHeading } from '../../shell/focus-heading';
import { readFault, type Fault } from '../fault';
import type { Task } from '../task';
import { TaskApi } from '../task-api';
import { TaskDeletion } from '../task-deletion';
import { TaskFacts } from '../task-facts/task-facts';
import { TaskNotLoaded } from '../task-not-loaded/task-not-loaded';

/** Shows the task whose id the address holds. */
@Component({
  selector: 'app-task-details-page',
  imports: [
    IonBackButton,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonIcon,
    IonRouterLink,
    IonSkeletonText,
    IonTitle,
    IonToolbar,
    RouterLink,
    TaskFacts,
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
  readonly #navigation = inject(NavController);
  readonly #texts = injectTexts('tasks');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly texts = computed(() => this.#texts().details);
  protected readonly icons = { createOutline, trashOutline };
  protected readonly task = signal<Task | undefined>(undefined);
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly title = computed(() => this.task()?.name ?? this.texts().title);

  #isInView = true;

  /** Ionic keeps the page while the form lies above it: what that changed is to be seen. */
  ionViewWillEnter(): void {
    this.#isInView = true;
    void this.load();
  }

  ionViewDidEnter(): void {
    focusHeading(this.heading().nativeElement);
  }

  ionViewWillLeave(): void {
    this.#isInView = false;
  }

  protected async load(): Promise<void> {
    this.fault.set(undefined);
    try {
      this.task.set((await firstValueFrom(this.#api.find(this.id()))).task);
    } catch (error) {
      this.task.set(undefined);
      this.fault.set(readFault(error));
    }
  }

  protected async delete(task: Task): Promise<void> {
    if (!(await this.#deletion.confirm(task)) || !this.#isInView) return;
    // There is nothing here any more: the browser's Back is not to lead to it again.
    await this.#navigation.navigateBack('/tasks', { replaceUrl: true });
  }
}
