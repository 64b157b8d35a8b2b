import { tabStorage } from '../shell/browser-storage';
import { WEEKDAYS } from './task';
import type { TaskFormValue } from './task-form';

/** What was typed into a task's form and not yet saved. */
export interface KeptDraft {
  readonly value: TaskFormValue;
  /** Version of the task that it is to replace; null for a new one. */
  readonly etag: string | null;
}

/** Keeps it as long as the tab is open: neither a reload nor a crash of the page takes what was typed. */
export function keepDraft(key: string, draft: KeptDraft): void {
  tabStorage.setItem(key, JSON.stringify(draft));
}

export function forgetDraft(key: string): void {
  tabStorage.removeItem(key);
}

/** Gives the draft that is kept, if it is one that this version of the app can show. */
export function keptDraft(key: string): KeptDraft | undefined {
  try {
    const text = tabStorage.getItem(key) ?? 'null';
    const { value, etag } = JSON.parse(text) as Record<string, unknown>;
    return isFormValue(value) ? { value, etag: typeof etag === 'string' ? etag : null } : undefined;
  } catch {
    // Expected: there is no draft, or something else in its place.
    return undefined;
  }
}

const TEXTS = ['name', 'time', 'executionCommand', 'executeUntil', 'description'] as const;

function isFormValue(value: unknown): value is TaskFormValue {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  const { daysOfWeek: days } = fields;
  const known: readonly unknown[] = WEEKDAYS;
  return (
    Object.keys(fields).length === TEXTS.length + 1 &&
    TEXTS.every((field) => typeof fields[field] === 'string') &&
    Array.isArray(days) &&
    days.every((day) => known.includes(day))
  );
}
