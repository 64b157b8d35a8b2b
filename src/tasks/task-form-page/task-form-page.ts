import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  signal,
  viewChild,
  type OnInit,
} from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { IonBackButton } from '@ionic/angular/ion-back-button';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { NavController } from '@ionic/angular/nav-controller';
import { firstValueFrom, type Observable } from 'rxjs';
import { injectTexts } from '../../languages/current-language';
import { Toasts } from '../../shell/toasts';
import { describeFault, readFault, type Fault } from '../fault';
import { FaultNotice } from '../fault-notice/fault-notice';
import type { TaskDraft } from '../task';
import { TaskApi, type TaskVersion } from '../task-api';
import { TaskFields } from '../task-fields/task-fields';
import {
  createTaskForm,
  demandFutureEnd,
  showFieldErrors,
  toDraft,
  toFormValue,
} from '../task-form';

/** Creates a task, or edits the one whose id the address holds. */
@Component({
  selector: 'app-task-form-page',
  imports: [
    FaultNotice,
    IonBackButton,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonRouterLink,
    IonSkeletonText,
    IonTitle,
    IonToolbar,
    ReactiveFormsModule,
    RouterLink,
    TaskFields,
  ],
  templateUrl: './task-form-page.html',
  styleUrl: './task-form-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskFormPage implements OnInit {
  /** The task to edit; a new one without. */
  readonly id = input<string>();
  /** Where the user came from, `details` or else the list, and goes back to. */
  readonly from = input<string>();

  readonly #api = inject(TaskApi);
  readonly #navigation = inject(NavController);
  readonly #toasts = inject(Toasts);
  readonly #injector = inject(Injector);
  private readonly fields = viewChild(TaskFields);
  private readonly notSaved = viewChild<ElementRef<HTMLElement>>('notSaved');

  readonly #tasks = injectTexts('tasks');
  protected readonly texts = computed(() => this.#tasks().form);
  protected readonly faultTexts = injectTexts('faults');
  protected readonly form = createTaskForm();
  protected readonly origin = computed(() =>
    this.from() === 'details' ? `/tasks/${this.id()}` : '/tasks',
  );
  protected readonly title = computed(() =>
    this.id() === undefined ? this.texts().newTask : this.texts().editTask,
  );
  /** The task as it was read, which the form's contents are to replace. */
  readonly #stored = signal<TaskVersion | undefined>(undefined);
  protected readonly isReady = computed(
    () => this.id() === undefined || this.#stored() !== undefined,
  );
  protected readonly isSaving = signal(false);
  protected readonly loadFault = signal<Fault | undefined>(undefined);
  protected readonly saveFault = signal<Fault | undefined>(undefined);
  /** What the API found wrong that concerns no field of the form. */
  readonly #otherProblems = signal<readonly string[]>([]);
  protected readonly saveMessage = computed(() => {
    const fault = this.saveFault();
    if (!fault) return '';
    const message = describeFault(fault, this.faultTexts());
    return [message, ...this.#otherProblems(), this.texts().stillHere].join(' ');
  });

  ngOnInit(): void {
    if (this.id() === undefined) demandFutureEnd(this.form);
    void this.load();
  }

  /** Reads the task anew, whatever the form holds. */
  protected async load(): Promise<void> {
    const id = this.id();
    if (id === undefined) return;
    // Hides the form: the answer would overwrite what is typed before it comes.
    this.#stored.set(undefined);
    this.loadFault.set(undefined);
    this.saveFault.set(undefined);
    try {
      const stored = await firstValueFrom(this.#api.find(id));
      this.form.reset(toFormValue(stored.task));
      this.#stored.set(stored);
    } catch (error) {
      this.loadFault.set(readFault(error));
    }
  }

  protected async save(): Promise<void> {
    await this.#submit(this.#stored()?.etag ?? null);
  }

  /** Saves although the task was changed elsewhere. */
  protected async overwrite(): Promise<void> {
    await this.#submit(null);
  }

  async #submit(etag: string | null): Promise<void> {
    if (this.isSaving()) return;
    if (this.form.invalid) {
      this.form.markAllAsTouched();
      this.fields()?.focusFirstProblem();
      return;
    }
    this.isSaving.set(true);
    this.saveFault.set(undefined);
    try {
      const draft = toDraft(this.form.getRawValue(), this.#stored()?.task);
      await firstValueFrom<unknown>(this.#send(draft, etag));
      await this.#leave(this.texts().saved(draft.name));
    } catch (error) {
      this.#showFault(readFault(error));
    } finally {
      this.isSaving.set(false);
    }
  }

  #send(draft: TaskDraft, etag: string | null): Observable<unknown> {
    const id = this.id();
    return id === undefined ? this.#api.create(draft) : this.#api.replace(id, draft, etag);
  }

  #showFault(fault: Fault): void {
    this.#otherProblems.set(showFieldErrors(this.form, fault.fields));
    this.saveFault.set(fault);
    // To the centre, as its buttons still grow by then.
    const show = () => this.notSaved()?.nativeElement.scrollIntoView({ block: 'center' });
    if (this.form.invalid) this.fields()?.focusFirstProblem();
    else afterNextRender(show, { injector: this.#injector });
  }

  async #leave(message: string): Promise<void> {
    // The form is done with: the browser's Back is not to lead to it again.
    await this.#navigation.navigateBack(this.origin(), { replaceUrl: true });
    await this.#toasts.confirm(message);
  }
}
