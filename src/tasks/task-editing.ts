import { Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { CognitoSession } from 'ngx-cognito-http';
import { draftKey } from './draft-keys';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft';
import type { TaskVersion } from './task-api';
import { createTaskForm, toFormValue, type TaskField, type TaskFormValue } from './task-form';

/** The contents of a task's form: what is stored, what is typed, and what of that is kept. */
@Injectable()
export class TaskEditing {
  readonly form = createTaskForm();

  readonly #session = inject(CognitoSession);
  readonly #stored = signal<TaskVersion | undefined>(undefined);
  readonly #isChanged = signal(false);
  readonly #isRestored = signal(false);
  /** What was read, and how the form shows it. */
  #read: TaskVersion | undefined;
  #unchanged = this.form.getRawValue();
  #key: string | undefined;

  /** The task as it was read, in the version that what is typed is to replace. */
  readonly stored = this.#stored.asReadonly();
  /** Whether there is something to lose. */
  readonly isChanged = this.#isChanged.asReadonly();
  /** Whether the form shows what was typed before the page was loaded anew. */
  readonly isRestored = this.#isRestored.asReadonly();

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.#follow());
  }

  /** Shows a task, or an empty form, and what of it was typed here and never saved. */
  open(stored?: TaskVersion): void {
    const user = this.#session.claims()?.sub;
    const key = user === undefined ? undefined : draftKey(user, stored?.task.id);
    const draft = key === undefined ? undefined : keptDraft(key);
    this.#read = stored;
    if (stored) this.#unchanged = toFormValue(stored.task);
    this.#key = undefined;
    this.reset();
    this.#key = key;
    if (draft) this.#restore(draft);
  }

  /** Shows again what is stored. */
  reset(): void {
    this.#stored.set(this.#read);
    this.form.reset(this.#unchanged);
    this.#isRestored.set(false);
  }

  /** Forgets what was typed, as it is saved or not wanted. */
  close(): void {
    if (this.#key !== undefined) forgetDraft(this.#key);
    this.#key = undefined;
    this.#isChanged.set(false);
  }

  #restore({ value, etag }: KeptDraft): void {
    for (const field of this.#changed(value)) this.form.controls[field].markAsTouched();
    // Who changed the task since is not to be overwritten without a word.
    this.#stored.update((stored) => stored && { ...stored, etag });
    this.form.setValue(value);
    this.#isRestored.set(this.#isChanged());
  }

  #follow(): void {
    const value = this.form.getRawValue();
    this.#isChanged.set(this.#changed(value).length > 0);
    if (this.#key === undefined) return;
    if (this.#isChanged()) keepDraft(this.#key, { value, etag: this.#stored()?.etag ?? null });
    else forgetDraft(this.#key);
  }

  #changed(value: TaskFormValue): readonly TaskField[] {
    const fields = Object.keys(this.form.controls) as TaskField[];
    // Days are a list, in the order of the week.
    return fields.filter((field) => String(value[field]) !== String(this.#unchanged[field]));
  }
}
