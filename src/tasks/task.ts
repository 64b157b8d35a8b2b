/** Days on which a task may run, in the order of the week. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** What a user decides about a task. */
export interface TaskDraft {
  /** 5 to 25 characters. */
  readonly name: string;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** At least one. */
  readonly daysOfWeek: readonly Weekday[];
  readonly executionCommand: string;
  /** ISO 8601 with an offset. */
  readonly executeUntil: string;
  /** 10 to 150 characters where given. */
  readonly description?: string;
}

/** A command that runs on a device at a time of day, on chosen weekdays, until a date. */
export interface Task extends TaskDraft {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
}

/** What somebody decided about a task, without what the API adds to it. */
export function draftOf(task: Task): TaskDraft {
  const { name, hour, minute, daysOfWeek, executionCommand, executeUntil, description } = task;
  const draft = { name, hour, minute, daysOfWeek, executionCommand, executeUntil };
  return description === undefined ? draft : { ...draft, description };
}
