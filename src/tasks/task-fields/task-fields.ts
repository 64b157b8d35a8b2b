import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { defineCustomElement as defineIonInput } from '@ionic/core/components/ion-input.js';
import { defineCustomElement as defineIonTextarea } from '@ionic/core/components/ion-textarea.js';
import { switchMap, tap } from 'rxjs';
import { PROBLEM, type Problem, type TaskField, type TaskForm } from '../task-form';
import { WeekdayPicker } from '../weekday-picker/weekday-picker';
import { injectTaskPageTexts } from '../task-page-texts';
import { IonicField } from './ionic-field';

/** The fields of a task's form, each with what is wrong with it as one types. */
@Component({
  selector: 'app-task-fields',
  imports: [IonicField, ReactiveFormsModule, WeekdayPicker],
  templateUrl: './task-fields.html',
  styleUrl: './task-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For Ionic's text fields.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class TaskFields {
  readonly form = input.required<TaskForm>();

  readonly #texts = injectTaskPageTexts();
  protected readonly texts = computed(() => this.#texts().form);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #events = toSignal(
    toObservable(this.form).pipe(
      switchMap((form) => form.events.pipe(tap(() => showWhileTyping(form)))),
    ),
  );
  /** What is wrong with each field that its user has been in. */
  protected readonly problems = computed(() => {
    this.#events();
    const problems: Partial<Record<TaskField, string>> = {};
    for (const [field, { errors, touched }] of Object.entries(this.form().controls)) {
      const problem = errors?.[PROBLEM] as Problem | undefined;
      if (touched && problem) problems[field as TaskField] = problem(this.texts().problems);
    }
    return problems;
  });
  /** Empty where Chromium does not know it. */
  protected readonly timeZone = Intl.DateTimeFormat()
    .resolvedOptions()
    .timeZone.replace('Etc/Unknown', '');

  constructor() {
    defineIonInput();
    defineIonTextarea();
  }

  /** Leads people to the first field that needs them. */
  focusFirstProblem(): void {
    this.#focus('[formControlName].ng-invalid');
  }

  focusFirst(): void {
    this.#focus('[formControlName]');
  }

  #focus(selector: string): void {
    const field = this.#element.nativeElement.querySelector(selector);
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
  }
}

/** Forms show faults of fields that were left; here already those of fields being changed. */
function showWhileTyping(form: TaskForm): void {
  for (const control of Object.values(form.controls)) {
    if (control.dirty && control.untouched) control.markAsTouched();
  }
}
