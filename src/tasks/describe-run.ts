import type { Texts } from '../languages/texts';
import { daysBetween } from './next-run';

/** Puts a run into words: "Today, 06:30", "Tomorrow, 06:30", "Wed 25 Nov, 06:30". */
export function describeRun(
  run: Date,
  now: Date,
  texts: Texts['tasks']['task'],
  locale: string,
): string {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(run);
  const days = daysBetween(now, run);
  if (days === 0) return texts.today(time);
  if (days === 1) return texts.tomorrow(time);
  // It is a week away at the most: the year goes without saying.
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return texts.onDate(new Intl.DateTimeFormat(locale, parts).format(run), time);
}

/** A time of day as the user writes it: "06:30", or "6:30" and "AM". */
export function formatTimeOfDay(
  hour: number,
  minute: number,
  locale: string,
): { readonly clock: string; readonly period: string } {
  const parts = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
    .formatToParts(Date.UTC(2024, 0, 1, hour, minute))
    .map(({ type, value }) => ({ isPeriod: type === 'dayPeriod', value }));
  const join = (isPeriod: boolean) =>
    parts
      .filter((part) => part.isPeriod === isPeriod)
      .map(({ value }) => value)
      .join('')
      .trim();
  return { clock: join(false), period: join(true) };
}
