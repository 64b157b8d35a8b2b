import type { Task, TaskDraft } from '../task';

/** What somebody decided about {@link TASK}. */
export const DRAFT: TaskDraft = {
  name: 'Water the plants',
  hour: 7,
  minute: 5,
  daysOfWeek: ['MON', 'FRI'],
  executionCommand: 'open-valve',
  executeUntil: '2027-03-31T18:00:42+05:45',
};

/** A task for tests. */
export const TASK: Task = {
  ...DRAFT,
  id: '0b5c',
  createdAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T08:00:00.000Z',
};
