import type { Task, TaskDraft } from './task.ts';
import type { TaskQuery } from './task-query.ts';

/** A task as it is stored. */
export interface StoredTask {
  readonly task: Task;
  /** 1 for a new task, one more with every change; the entity tag of the API. */
  readonly version: number;
}

/** One page of a list. */
export interface TaskPage {
  /** In the order of the day, by hour and minute; at the same time by id. */
  readonly tasks: readonly Task[];
  /** Leads to the next page; absent on the last one. */
  readonly nextCursor?: string;
}

/** What is to happen to a task, and to which version of it. */
export interface TaskChange {
  readonly draft: TaskDraft;
  /** ISO 8601 in UTC, milliseconds. */
  readonly updatedAt: string;
  /** The change happens to this version alone; to any version where it is absent. */
  readonly expectedVersion?: number;
}

/**
 * Keeps each user's tasks apart from every other user's.
 *
 * `owner` is the `sub` of a verified token. Every method reaches that owner's tasks alone, whatever
 * id or cursor it is given: for the id of another user's task it answers as for an id that nobody has.
 * A check of the version and the change that follows are one step: of two changes that expect the
 * same version, one happens. Methods reject when the storage cannot be reached.
 */
export interface TaskStore {
  /** Lists the tasks that match every given filter. A page is full unless it is the last one. */
  list(owner: string, query: TaskQuery): Promise<TaskPage>;

  /** Finds one task, as the latest completed change left it. */
  find(owner: string, id: string): Promise<StoredTask | undefined>;

  /** Stores a new task as version 1. Rejects if its id is taken. */
  create(owner: string, task: Task): Promise<StoredTask>;

  /** Replaces what the user decides; keeps `id` and `createdAt`. Never creates a task. */
  replace(
    owner: string,
    id: string,
    change: TaskChange,
  ): Promise<StoredTask | 'missing' | 'conflict'>;

  /** Deletes a task, where `expectedVersion` is given only that version of it. */
  remove(
    owner: string,
    id: string,
    expectedVersion?: number,
  ): Promise<'removed' | 'missing' | 'conflict'>;
}
