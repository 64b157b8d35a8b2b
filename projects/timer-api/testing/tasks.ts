import type { TaskDraft } from '../task.ts';

/** A valid draft, with some fields replaced. */
export function draft(fields: Partial<TaskDraft> = {}): TaskDraft {
  return {
    name: 'Water plants',
    hour: 7,
    minute: 30,
    daysOfWeek: ['MON', 'THU'],
    executionCommand: 'pump --seconds 20',
    executeUntil: '2027-03-31T18:00:00+02:00',
    ...fields,
  };
}
