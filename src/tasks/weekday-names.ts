import { WEEKDAYS, type Weekday } from './task';

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
};

/** Puts days into as few words as people would: "Every day", "Weekdays", "Mon, Wed and Fri". */
export function describeDays(days: readonly Weekday[]): string {
  const known = WEEKDAYS.filter((day) => days.includes(day));
  if (known.length === WEEKDAYS.length) return 'Every day';
  if (known.join() === WEEKDAYS.slice(0, 5).join()) return 'Weekdays';
  if (known.join() === WEEKDAYS.slice(5).join()) return 'Weekends';
  const [only] = known;
  if (only && known.length === 1) return `${WEEKDAY_NAMES[only]}s`;
  return new Intl.ListFormat('en-GB').format(known.map((day) => WEEKDAY_NAMES[day].slice(0, 3)));
}
