import { FormControl, FormGroup, type ValidatorFn } from '@angular/forms';
import { nextRun } from './next-run';
import { fromLocalInput, toLocalInput } from './zoned-time';
import type { Task, TaskDraft, Weekday } from './task';
import type { TaskPageTexts } from './task-page-texts';

/** What the form's fields hold. */
export interface TaskFormValue {
  readonly name: string;
  /** `HH:mm`, or empty. */
  readonly time: string;
  readonly daysOfWeek: readonly Weekday[];
  readonly executionCommand: string;
  /** `YYYY-MM-DDTHH:mm` in this device's time zone, or empty. */
  readonly executeUntil: string;
  readonly description: string;
}

export type TaskField = keyof TaskFormValue;

export type TaskForm = FormGroup<{
  readonly [field in TaskField]: FormControl<TaskFormValue[field]>;
}>;

/** Key of a control's error; its value is a {@link Problem}. */
export const PROBLEM = 'problem';

/** What is wrong with a field, in the language that the user has by then. */
export type Problem = (texts: TaskPageTexts['form']['problems']) => string;

/** Creates an empty form that checks what the API checks. */
export function createTaskForm(): TaskForm {
  return new FormGroup({
    name: control(
      '',
      demandText(({ noName }) => noName, textOf(5, 25)),
    ),
    time: control(
      '',
      demand(({ noTime }) => noTime),
    ),
    daysOfWeek: control<readonly Weekday[]>(
      [],
      demand(({ noDays }) => noDays),
    ),
    executionCommand: control(
      '',
      demandText(({ noCommand }) => noCommand, textOf(1, 1000)),
    ),
    executeUntil: control(
      '',
      demand(({ noEnd }) => noEnd),
    ),
    description: control('', optional(textOf(10, 150, /[^\P{Cc}\t\n\r]/u))),
  });
}

/**
 * Demands an end that is to come, and a run before it: else a new task would never run. One that
 * exists may be ended so.
 *
 * @param now milliseconds since the epoch
 */
export function demandRun(form: TaskForm, now: () => number = Date.now): void {
  const { time, daysOfWeek, executeUntil } = form.controls;
  executeUntil.addValidators(({ value }) => {
    if (Date.parse(value as string) <= now()) return failing(({ past }) => past);
    if (!value || !time.value || daysOfWeek.value.length === 0) return null;
    const run = nextRun(toDraft(form.getRawValue()), new Date(now()));
    return run ? null : failing(({ neverRuns }) => neverRuns);
  });
  const checkAgain = (): void => executeUntil.updateValueAndValidity();
  time.valueChanges.subscribe(checkAgain);
  daysOfWeek.valueChanges.subscribe(checkAgain);
}

/** Gives a task as the form shows it. */
export function toFormValue(task: TaskDraft): TaskFormValue {
  const { name, daysOfWeek, executionCommand, description = '' } = task;
  const time = [task.hour, task.minute].map((part) => String(part).padStart(2, '0')).join(':');
  const executeUntil = toLocalInput(task.executeUntil);
  return { name, time, daysOfWeek, executionCommand, executeUntil, description };
}

/**
 * Gives a valid form's contents as the API takes them.
 *
 * @param original the task as it was, whose time keeps its seconds and its offset if left alone
 */
export function toDraft(value: TaskFormValue, original?: Task): TaskDraft {
  const [hour, minute] = value.time.split(':').map(Number);
  const isSameTime = original && toLocalInput(original.executeUntil) === value.executeUntil;
  const description = value.description.trim();
  return {
    name: value.name.trim(),
    hour: hour ?? NaN,
    minute: minute ?? NaN,
    daysOfWeek: value.daysOfWeek,
    executionCommand: value.executionCommand.trim(),
    executeUntil: isSameTime ? original.executeUntil : fromLocalInput(value.executeUntil),
    ...(description && { description }),
  };
}

/**
 * Marks the fields that the API found wrong, until they are changed. It speaks English alone: what it
 * says is told only of what the app has no words for.
 *
 * @returns what concerns no field of the form
 */
export function showFieldErrors(
  form: TaskForm,
  errors: Readonly<Record<string, string>>,
): readonly string[] {
  const others: string[] = [];
  for (const [name, message] of Object.entries(errors)) {
    const field = name === 'hour' || name === 'minute' ? 'time' : name;
    if (isField(form, field)) {
      form.controls[field].setErrors(failing(({ refused }) => refused[field]));
      form.controls[field].markAsTouched();
    } else others.push(name ? `${name}: ${message}` : message);
  }
  return others;
}

function isField(form: TaskForm, name: string): name is TaskField {
  return Object.hasOwn(form.controls, name);
}

function control<T>(value: T, validator: ValidatorFn): FormControl<T> {
  return new FormControl(value, { nonNullable: true, validators: validator });
}

function failing(problem: Problem): { readonly [PROBLEM]: Problem } {
  return { [PROBLEM]: problem };
}

function demand(problem: Problem): ValidatorFn {
  return ({ value }) => ((value as { length: number }).length ? null : failing(problem));
}

function demandText(problem: Problem, validator: ValidatorFn): ValidatorFn {
  return (field) => ((field.value as string).trim() ? validator(field) : failing(problem));
}

function optional(validator: ValidatorFn): ValidatorFn {
  return (field) => ((field.value as string).trim() ? validator(field) : null);
}

/** Counts as the API does: code points of the trimmed text in Unicode's NFC. */
function textOf(min: number, max: number, forbidden = /\p{Cc}/u): ValidatorFn {
  return ({ value }) => {
    const text = (value as string).trim().normalize('NFC');
    const length = Array.from(text).length;
    if (forbidden.test(text)) return failing(({ controls }) => controls);
    if (length >= min && length <= max) return null;
    return failing((texts) => texts.length(min, max, length));
  };
}
