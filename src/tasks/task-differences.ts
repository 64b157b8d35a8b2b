import type { Texts } from '../languages/texts';
import { formatTimeOfDay } from './describe-run';
import type { TaskDraft } from './task';
import type { TaskPageTexts } from './task-page-texts';
import { describeDays } from './weekday-names';

/** What fields are called, and the words for what is in them. */
type FieldTexts = TaskPageTexts & Pick<Texts['tasks'], 'task'>;

/** A field that two versions of a task don't agree on, in words. */
export interface Difference {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Puts into words where two versions of a task differ. */
export function describeDifferences(
  mine: TaskDraft,
  theirs: TaskDraft,
  texts: FieldTexts,
  locale: string,
): readonly Difference[] {
  const [our, other] = [mine, theirs].map((task) => fieldsInWords(task, texts, locale));
  return our!.flatMap(([field, words], index) => {
    const otherWords = other![index]![1];
    return words === otherWords ? [] : { field, mine: words, theirs: otherWords };
  });
}

function fieldsInWords(
  task: TaskDraft,
  { details, task: words, form }: FieldTexts,
  locale: string,
): readonly (readonly [field: string, words: string])[] {
  const { clock, period } = formatTimeOfDay(task.hour, task.minute, locale);
  const end = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    [form.name, task.name],
    [details.time, `${clock} ${period}`.trim()],
    [details.days, describeDays(task.daysOfWeek, words, locale)],
    [details.command, task.executionCommand],
    [details.until, end.format(new Date(task.executeUntil))],
    [details.description, task.description ?? form.nothing],
  ];
}
