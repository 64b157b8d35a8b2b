import type { Texts } from '../languages/texts';
import { WEEKDAYS, type Weekday } from './task';

/** Midnight of a Monday in UTC. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Names a weekday: "Monday", or "Mon" where it is to be short. */
export function nameWeekday(day: Weekday, locale: string, length: 'long' | 'short'): string {
  const date = MONDAY + WEEKDAYS.indexOf(day) * DAY_MILLIS;
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(date);
}

/** Puts days into as few words as people would: "Every day", "Weekdays", "Mon, Wed and Fri". */
export function describeDays(
  days: readonly Weekday[],
  texts: Texts['tasks']['task'],
  locale: string,
): string {
  const known = WEEKDAYS.filter((day) => days.includes(day));
  if (known.length === WEEKDAYS.length) return texts.everyDay;
  if (known.join() === WEEKDAYS.slice(0, 5).join()) return texts.weekdays;
  if (known.join() === WEEKDAYS.slice(5).join()) return texts.weekends;
  const [only] = known;
  if (only && known.length === 1) return texts.onDay(nameWeekday(only, locale, 'long'));
  const names = known.map((day) => nameWeekday(day, locale, 'short'));
  return capitalize(new Intl.ListFormat(locale).format(names), locale);
}

/** Spanish writes weekdays small, but a line begins with a capital. */
function capitalize(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
