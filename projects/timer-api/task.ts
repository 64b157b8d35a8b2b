import { z } from 'zod';
import {
  COMMAND_LENGTH,
  DESCRIPTION_LENGTH,
  HOUR,
  MINUTE,
  NAME_LENGTH,
  TIMESTAMP_MAX_LENGTH,
  WEEKDAYS,
  type Bounds,
} from './task-limits.ts';

const CONTROL_CHARACTER = /\p{Cc}/u;
const CONTROL_CHARACTER_IN_PARAGRAPH = /[^\P{Cc}\t\n\r]/u;

/** What a user decides about a task: the body of `POST /api/tasks` and `PUT /api/tasks/{id}`. */
export const taskDraft = z.strictObject(
  {
    name: text(NAME_LENGTH, CONTROL_CHARACTER),
    hour: integer(HOUR),
    minute: integer(MINUTE),
    daysOfWeek: weekdays(),
    executionCommand: text(COMMAND_LENGTH, CONTROL_CHARACTER),
    executeUntil: timestamp(),
    description: text(DESCRIPTION_LENGTH, CONTROL_CHARACTER_IN_PARAGRAPH).optional(),
  },
  { error: ({ code }) => (code === 'invalid_type' ? 'Must be a JSON object.' : undefined) },
);

/** A valid draft: text trimmed and in Unicode's NFC, days in the order of the week. */
export type TaskDraft = Readonly<z.infer<typeof taskDraft>>;

/** A command that runs on a device at a time of day, on chosen weekdays, until a date. */
export interface Task extends TaskDraft {
  /** UUID, lower case; made by the server. */
  readonly id: string;
  /** ISO 8601 in UTC, milliseconds. */
  readonly createdAt: string;
  /** ISO 8601 in UTC, milliseconds; equals `createdAt` until the first change. */
  readonly updatedAt: string;
}

const TASK_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Says whether `id` could be a task's id, before it is used as a key. */
export function isTaskId(id: string): boolean {
  return TASK_ID.test(id);
}

function text({ min, max }: Bounds, forbidden: RegExp) {
  // Code points, as in JSON Schema's minLength: an emoji counts once.
  const length = (value: string) => Array.from(value).length;
  return z
    .string({ error: requiredOr('Must be text.') })
    .refine((value) => value.isWellFormed(), { error: 'Must be valid Unicode.', abort: true })
    .trim()
    .normalize('NFC')
    .refine((value) => !forbidden.test(value), 'Must not contain control characters.')
    .refine(
      (value) => length(value) >= min && length(value) <= max,
      `Must be ${min} to ${max} characters long.`,
    );
}

function integer({ min, max }: Bounds) {
  const error = `Must be a whole number from ${min} to ${max}.`;
  return z
    .int({ error: requiredOr(error) })
    .min(min, error)
    .max(max, error);
}

function weekdays() {
  const error = `Must be a list of ${WEEKDAYS.join(', ')}.`;
  return z
    .array(z.enum(WEEKDAYS, { error }), { error: requiredOr(error) })
    .min(1, 'Must name at least one day.')
    .refine((days) => new Set(days).size === days.length, 'Must name each day once.')
    .transform((days) => WEEKDAYS.filter((day) => days.includes(day)));
}

/** A date and time as RFC 3339, section 5.6, profiles ISO 8601: with seconds and an offset. */
function timestamp() {
  const expected =
    'Must be an existing date and time with its offset, such as 2026-12-31T18:00:00+01:00.';
  return z
    .string({ error: requiredOr(expected) })
    .max(TIMESTAMP_MAX_LENGTH, { error: expected, abort: true })
    .pipe(z.iso.datetime({ offset: true, error: expected }));
}

function requiredOr(message: string) {
  return ({ input }: { readonly input?: unknown }) =>
    input === undefined ? 'Is required.' : message;
}
