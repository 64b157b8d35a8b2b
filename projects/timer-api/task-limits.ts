/** Smallest and largest allowed value, both inclusive. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Days on which a task may run, in the order of the week (ISO 8601: Monday first). */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

/** Length of a task's name, in Unicode code points after trimming. */
export const NAME_LENGTH: Bounds = { min: 5, max: 25 };

/** Length of a task's description where one is given, in Unicode code points after trimming. */
export const DESCRIPTION_LENGTH: Bounds = { min: 10, max: 150 };

/** Length of the command that a device executes, in Unicode code points after trimming. */
export const COMMAND_LENGTH: Bounds = { min: 1, max: 1000 };

/** Hour of the day. */
export const HOUR: Bounds = { min: 0, max: 23 };

/** Minute of the hour. */
export const MINUTE: Bounds = { min: 0, max: 59 };

/** Tasks on one page of a list. */
export const PAGE_SIZE = { min: 1, max: 100, default: 50 } as const;

/** Longest date and time that is read: nanoseconds and an offset, `2026-01-01T00:00:00.000000000+00:00`. */
export const TIMESTAMP_MAX_LENGTH = 35;

/** Largest request body, in bytes. */
export const BODY_MAX_BYTES = 100_000;

/** Most field errors that one answer names, so that a hostile body cannot swell the answer. */
export const MAX_FIELD_ERRORS = 20;
