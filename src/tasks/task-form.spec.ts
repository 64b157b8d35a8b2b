import type { AbstractControl } from '@angular/forms';
import { taskPages } from '../languages/en/task-pages';
import {
  createTaskForm,
  demandRun,
  PROBLEM,
  showFieldErrors,
  toDraft,
  toFormValue,
  type Problem,
  type TaskField,
  type TaskFormValue,
} from './task-form';
import { DRAFT, TASK } from './testing/sample-task';

const VALUE: TaskFormValue = {
  name: 'Water the plants',
  time: '07:05',
  daysOfWeek: ['MON', 'FRI'],
  executionCommand: 'open-valve',
  executeUntil: '2027-03-31T18:00',
  description: '',
};

/** What an English user reads at a field. */
function sentenceAt({ errors }: AbstractControl): string | undefined {
  return (errors?.[PROBLEM] as Problem | undefined)?.(taskPages.form.problems);
}

describe('toFormValue and toDraft', () => {
  it('take no time for midnight', () => {
    expect(toDraft({ ...VALUE, time: '' }).minute).toBeNaN();
  });

  it('write numbers for the time and leave out an empty description', () => {
    const { executeUntil, ...draft } = toDraft({ ...VALUE, description: '  ' });
    expect(draft).toEqual({
      name: 'Water the plants',
      hour: 7,
      minute: 5,
      daysOfWeek: ['MON', 'FRI'],
      executionCommand: 'open-valve',
    });
    expect(Date.parse(executeUntil)).toBe(new Date('2027-03-31T18:00').getTime());
  });

  it('trim what was typed', () => {
    const draft = toDraft({
      ...VALUE,
      name: ' Water ',
      executionCommand: ' x ',
      description: ' Ten or more. ',
    });
    expect([draft.name, draft.executionCommand, draft.description]).toEqual([
      'Water',
      'x',
      'Ten or more.',
    ]);
  });

  it('show the time with leading zeros', () => {
    expect(toFormValue({ ...TASK, hour: 0, minute: 9 }).time).toBe('00:09');
  });

  it('give back an unchanged task as it was, seconds and offset included', () => {
    expect(toDraft(toFormValue(TASK), TASK)).toEqual(DRAFT);
  });

  it('write this device’s offset once the date is changed', () => {
    const value = { ...toFormValue(TASK), executeUntil: '2027-04-01T18:00' };
    expect(Date.parse(toDraft(value, TASK).executeUntil)).toBe(
      new Date('2027-04-01T18:00').getTime(),
    );
  });
});

describe('createTaskForm', () => {
  function problemOf(change: Partial<TaskFormValue>): string | undefined {
    const form = createTaskForm();
    form.setValue({ ...VALUE, ...change });
    const [field] = Object.keys(change);
    return sentenceAt(form.controls[field as TaskField]);
  }

  it('starts empty, with every field but the description wanting something', () => {
    const { controls } = createTaskForm();
    const wanting = Object.entries(controls).flatMap(([field, { valid }]) => (valid ? [] : field));
    expect(wanting).toEqual(['name', 'time', 'daysOfWeek', 'executionCommand', 'executeUntil']);
  });

  for (const change of [
    { name: 'x'.repeat(5) },
    { name: 'x'.repeat(25) },
    { name: `  ${'x'.repeat(25)}  ` },
    { name: '⏰'.repeat(5) },
    { name: '👩‍🌾ab' },
    { name: 'e\u0301'.repeat(25) },
    { executionCommand: 'x' },
    { executionCommand: 'x'.repeat(1000) },
    { description: '' },
    { description: '   ' },
    { description: 'x'.repeat(10) },
    { description: `${'x'.repeat(70)}\n${'x'.repeat(79)}` },
  ] satisfies Partial<TaskFormValue>[]) {
    it(`accepts ${JSON.stringify(change).slice(0, 50)}`, () => {
      expect(problemOf(change)).toBeUndefined();
    });
  }

  for (const [change, problem] of [
    [{ name: 'x'.repeat(4) }, 'not 4'],
    [{ name: 'x'.repeat(26) }, 'not 26'],
    [{ name: '' }, 'Enter a name.'],
    [{ name: '   ' }, 'Enter a name.'],
    [{ name: '   x   ' }, 'not 1'],
    [{ name: '⏰'.repeat(26) }, 'not 26'],
    [{ name: 'a\u0007bell' }, 'control'],
    [{ time: '' }, 'time of day'],
    [{ daysOfWeek: [] }, 'one day'],
    [{ executionCommand: '  ' }, 'Enter a command.'],
    [{ executionCommand: 'x'.repeat(1001) }, 'not 1001'],
    [{ executionCommand: 'a\nb' }, 'control'],
    [{ executeUntil: '' }, 'date'],
    [{ description: 'x'.repeat(9) }, 'not 9'],
    [{ description: 'x'.repeat(151) }, 'not 151'],
  ] as [Partial<TaskFormValue>, string][]) {
    it(`refuses ${JSON.stringify(change).slice(0, 50)}`, () => {
      expect(problemOf(change)).toContain(problem);
    });
  }
});

describe('demandRun', () => {
  function endProblem(executeUntil: string): string | undefined {
    const form = createTaskForm();
    demandRun(form, () => new Date('2027-03-31T18:00').getTime());
    form.controls.executeUntil.setValue(executeUntil);
    return sentenceAt(form.controls.executeUntil);
  }

  it('accepts an end that is to come', () => {
    expect(endProblem('2027-03-31T18:01')).toBeUndefined();
  });

  for (const end of ['2027-03-31T18:00', '2020-01-01T00:00']) {
    it(`says of ${end} that the task would never run`, () => {
      expect(endProblem(end)).toContain('never run');
    });
  }

  // It ends on a Wednesday evening.
  for (const [time, daysOfWeek, problem] of [
    ['17:59', ['WED'], undefined],
    ['18:01', ['WED'], 'would never run'],
    ['12:00', ['THU', 'FRI'], 'would never run'],
    ['12:00', ['TUE', 'FRI'], undefined],
    ['', ['THU'], undefined],
    ['12:00', [], undefined],
  ] as const) {
    it(`says ${problem ?? 'nothing'} of ${time || 'no time'} on ${daysOfWeek.join(' and ') || 'no day'}`, () => {
      const form = createTaskForm();
      demandRun(form, () => new Date('2027-03-30T11:00').getTime());
      form.controls.executeUntil.setValue('2027-03-31T18:00');
      form.patchValue({ time, daysOfWeek });
      const found = sentenceAt(form.controls.executeUntil);
      if (problem) expect(found).toContain(problem);
      else expect(found).toBeUndefined();
    });
  }

  it('leaves it to the field to demand anything at all', () => {
    expect(endProblem('')).toBe('Choose a date and a time.');
  });
});

describe('showFieldErrors', () => {
  it('marks the fields until these are changed, in the words of the app', () => {
    const form = createTaskForm();
    form.setValue(VALUE);
    const others = showFieldErrors(form, { name: 'Is taken.', minute: 'Too late.' });
    expect(others).toEqual([]);
    expect(sentenceAt(form.controls.name)).toContain('This name was not accepted.');
    expect(sentenceAt(form.controls.time)).toContain('This time was not accepted.');
    expect(form.controls.name.touched).toBeTrue();

    form.controls.name.setValue('Water all plants');
    expect(form.controls.name.errors).toBeNull();
  });

  it('gives back what concerns no field', () => {
    const form = createTaskForm();
    expect(showFieldErrors(form, { constructor: 'Is odd.', '': 'Must be an object.' })).toEqual([
      'constructor: Is odd.',
      'Must be an object.',
    ]);
  });
});
