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
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { firstValueFrom, type Observable } from 'rxjs';
import { BackToTasks } from '../back-to-tasks';
import { Alerts } from '../../shell/alerts';
import { Toasts } from '../../shell/toasts';
import { readFault, type Fault } from '../fault';
import { NotSaved } from '../not-saved/not-saved';
import type { TaskDraft } from '../task';
import { TaskApi, type TaskVersion } from '../task-api';
import { TaskEditing } from '../task-editing';
import { TaskFields } from '../task-fields/task-fields';
import { demandRun, showFieldErrors, toDraft } from '../task-form';
import { TaskLoading } from '../task-loading';
import { TaskNotLoaded } from '../task-not-loaded/task-not-loaded';
import { injectTaskPageTexts } from '../task-page-texts';
import { injectWayBack } from './way-back';

/** Creates a task, or edits the one whose id the address holds. */
@Component({
  selector: 'app-task-form-page',
  imports: [
    BackToTasks,
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonTitle,
    IonToolbar,
    NotSaved,
    ReactiveFormsModule,
    TaskFields,
    TaskLoading,
    TaskNotLoaded,
  ],
  templateUrl: './task-form-page.html',
  styleUrl: './task-form-page.css',
  providers: [TaskEditing],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(window:beforeunload)': 'askBeforeUnload($event)' },
})
export class TaskFormPage implements OnInit {
  /** The task to edit; a new one without. */
  readonly id = input<string>();
  /** Where the user came from, `details` or else the list, and goes back to. */
  readonly from = input<string>();

  readonly #api = inject(TaskApi);
  readonly #alerts = inject(Alerts);
  readonly #goBackTo = injectWayBack();
  readonly #toasts = inject(Toasts);
  readonly #injector = inject(Injector);
  private readonly fields = viewChild(TaskFields);
  private readonly notSaved = viewChild(NotSaved);

  readonly #texts = injectTaskPageTexts();
  protected readonly texts = computed(() => this.#texts().form);
  protected readonly editing = inject(TaskEditing);
  protected readonly origin = computed(() =>
    this.from() === 'details' ? `/tasks/${this.id()}` : '/tasks',
  );
  protected readonly title = computed(() =>
    this.id() === undefined ? this.texts().newTask : this.texts().editTask,
  );
  protected readonly isReady = signal(false);
  protected readonly isLoading = computed(() => !this.isReady() && !this.loadFault());
  protected readonly isSaving = signal(false);
  #saving: Promise<void> | undefined;
  /** Its user waits for the end of saving, to go elsewhere. */
  #isLeaving = false;
  #isInView = true;
  protected readonly loadFault = signal<Fault | undefined>(undefined);
  protected readonly failure = signal<SaveFailure | undefined>(undefined);
  /** Whether it cannot be saved as usual: that would fail again, for the same reason. */
  protected readonly isChoiceOpen = computed(() => {
    const code = this.failure()?.fault.code;
    return code === 'conflict' || code === 'missing';
  });

  ngOnInit(): void {
    if (this.id() === undefined) demandRun(this.editing.form);
    void this.load();
  }

  ionViewWillEnter(): void {
    this.#isInView = true;
  }

  ionViewWillLeave(): void {
    this.#isInView = false;
  }

  /** What is typed outlasts a reload, but not its tab: the browser doesn't tell which of them it is. */
  protected askBeforeUnload(unload: Event): void {
    if (this.#isInView && this.editing.isChanged()) unload.preventDefault();
  }

  /** Asks before what is typed is lost. Gives whether the page may be left. */
  async mayLeave(): Promise<boolean> {
    if (this.editing.isChanged() && !(await this.#isFreeToGo())) return false;
    this.editing.close();
    return true;
  }

  protected async load(): Promise<void> {
    // Hides the form: the answer would overwrite what is typed before it comes.
    this.isReady.set(false);
    this.loadFault.set(undefined);
    this.failure.set(undefined);
    const id = this.id();
    try {
      this.editing.open(id === undefined ? undefined : await firstValueFrom(this.#api.find(id)));
      this.isReady.set(true);
    } catch (error) {
      this.loadFault.set(readFault(error));
    }
  }

  protected async reset(): Promise<void> {
    if (!(await this.#askToDiscard())) return;
    this.editing.reset();
    this.failure.set(undefined);
    this.fields()?.focusFirst();
  }

  protected async save(): Promise<void> {
    const stored = this.editing.stored();
    await this.#submit((draft) =>
      stored ? this.#api.replace(stored.task.id, draft, stored.etag) : this.#api.create(draft),
    );
  }

  /** Saves although the task was changed elsewhere, but over no change that was not shown. */
  protected async overwrite({ task, etag }: TaskVersion): Promise<void> {
    await this.#submit((draft) => this.#api.replace(task.id, draft, etag));
  }

  /** Tries again to show what was saved elsewhere. */
  protected async compare({ fault, draft }: SaveFailure): Promise<void> {
    await this.#showFailure(fault, draft);
  }

  protected async saveAsNew(): Promise<void> {
    await this.#submit((draft) => this.#api.create(draft));
  }

  /** Shows what was saved elsewhere in place of what was typed. */
  protected async discard(theirs: TaskVersion | undefined): Promise<void> {
    this.editing.close();
    if (theirs) {
      this.editing.open(theirs);
      this.failure.set(undefined);
    } else await this.load();
    this.#afterRender(() => this.fields()?.focusFirst());
  }

  #askToDiscard(): Promise<boolean> {
    const { loseQuestion, loseMeaning, lose } = this.texts();
    return this.#alerts.ask({ header: loseQuestion, message: loseMeaning, yes: lose });
  }

  /** Whoever leaves while it is being saved goes on after that, or stays to see why it was not. */
  async #isFreeToGo(): Promise<boolean> {
    if (!this.#saving) return this.#askToDiscard();
    this.#isLeaving = true;
    await this.#saving;
    this.#isLeaving = false;
    return !this.editing.isChanged();
  }

  async #submit(send: (draft: TaskDraft) => Observable<unknown>): Promise<void> {
    if (this.#saving) return;
    const { form, stored } = this.editing;
    if (form.invalid) {
      form.markAllAsTouched();
      this.fields()?.focusFirstProblem();
      return;
    }
    const draft = toDraft(form.getRawValue(), stored()?.task);
    this.#saving = this.#save(draft, send(draft));
    await this.#saving;
  }

  async #save(draft: TaskDraft, answer: Observable<unknown>): Promise<void> {
    this.isSaving.set(true);
    this.failure.set(undefined);
    try {
      await firstValueFrom(answer);
      await this.#leave(this.texts().saved(draft.name));
    } catch (error) {
      await this.#showFailure(readFault(error), draft);
    } finally {
      this.isSaving.set(false);
      this.#saving = undefined;
    }
  }

  async #showFailure(reason: Fault, draft: TaskDraft): Promise<void> {
    const { fault, theirs } = await this.#findTheirs(reason);
    const problems = showFieldErrors(this.editing.form, fault.fields);
    this.failure.set({ fault, problems, draft, theirs });
    if (this.#isInView) this.#afterRender(() => this.#leadToFailure());
  }

  #leadToFailure(): void {
    if (this.editing.form.invalid) this.fields()?.focusFirstProblem();
    else this.notSaved()?.focus();
  }

  /** Reads what was saved elsewhere, if that is why. It may be deleted by then. */
  async #findTheirs(fault: Fault): Promise<Pick<SaveFailure, 'fault' | 'theirs'>> {
    if (fault.code !== 'conflict') return { fault, theirs: undefined };
    try {
      return { fault, theirs: await firstValueFrom(this.#api.find(this.id()!)) };
    } catch (error) {
      const reason = readFault(error);
      return { fault: reason.code === 'missing' ? reason : fault, theirs: undefined };
    }
  }

  #afterRender(then: () => void): void {
    afterNextRender(then, { injector: this.#injector });
  }

  async #leave(message: string): Promise<void> {
    this.editing.close();
    if (!this.#isInView) return;
    // The form is done with: the browser's Back is not to lead to it again.
    if (!this.#isLeaving) await this.#goBackTo(this.origin());
    this.#toasts.confirm(message);
  }
}

/** Why saving failed, and what it failed with. */
interface SaveFailure {
  readonly fault: Fault;
  /** What the API found wrong that concerns no field of the form. */
  readonly problems: readonly string[];
  readonly draft: TaskDraft;
  /** What was saved elsewhere, if that is why and it can be loaded. */
  readonly theirs: TaskVersion | undefined;
}
