import { taskPages } from '../languages/en/task-pages';
import { en } from '../languages/en/texts';
import { describeDifferences } from './task-differences';
import { DRAFT, TASK } from './testing/sample-task';

describe('describeDifferences', () => {
  const differences = (theirs: object) =>
    describeDifferences(
      DRAFT,
      { ...TASK, ...theirs },
      { ...taskPages, task: en.tasks.task },
      'en-GB',
    );

  it('finds none where versions agree on what people decide', () => {
    expect(differences({ updatedAt: '2027-01-01T00:00:00.000Z' })).toEqual([]);
  });

  for (const [theirs, difference] of [
    [{ name: 'Other' }, { field: 'Name', mine: 'Water the plants', theirs: 'Other' }],
    [{ minute: 30 }, { field: 'Time', mine: '07:05', theirs: '07:30' }],
    [{ daysOfWeek: ['SUN'] }, { field: 'Days', mine: 'Mon and Fri', theirs: 'Sundays' }],
    [{ executionCommand: 'x' }, { field: 'Command', mine: 'open-valve', theirs: 'x' }],
    [{ description: 'All of them' }, { field: 'Description', mine: '–', theirs: 'All of them' }],
  ] as const) {
    it(`names the ${difference.field} that is not the same`, () => {
      expect(differences(theirs)).toEqual([difference]);
    });
  }

  it('compares ends by their instant', () => {
    expect(differences({ executeUntil: '2027-03-31T12:15:42Z' })).toEqual([]);
    expect(differences({ executeUntil: '2028-03-31T12:15:42Z' }).length).toBe(1);
  });
});
