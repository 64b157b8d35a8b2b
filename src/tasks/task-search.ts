import { WEEKDAYS, type Weekday } from './task';

/** Which tasks to show: those that match all of it. */
export interface TaskSearch {
  /** What the name contains, in capitals or not; empty for any. */
  readonly name: string;
  readonly day?: Weekday;
  /** 0 to 23. */
  readonly hour?: number;
}

/** Matches every task. */
export const NO_SEARCH: TaskSearch = { name: '' };

/** The most characters of a name that the API searches for, as no name is longer. */
export const SEARCH_MAX_LENGTH = 25;

/** Reads what an address asks for; what makes no sense is left out. */
export function readSearch(parameters: Readonly<Record<string, unknown>>): TaskSearch {
  const { name, day, hour } = parameters;
  const known = WEEKDAYS.find((weekday) => weekday === day);
  const isHour = typeof hour === 'string' && /^(\d|1\d|2[0-3])$/.test(hour);
  return {
    name: typeof name === 'string' ? cut(name) : '',
    ...(known && { day: known }),
    ...(isHour && { hour: Number(hour) }),
  };
}

/** Gives a search as the parameters of an address, the app's or the API's. */
export function toParameters({ name, day, hour }: TaskSearch): Record<string, string | number> {
  const text = cut(name);
  return {
    ...(text && { name: text }),
    ...(day && { day }),
    ...(hour !== undefined && { hour }),
  };
}

/** Whether two searches find the same tasks. */
export function isSameSearch(one: TaskSearch, other: TaskSearch): boolean {
  return cut(one.name) === cut(other.name) && one.day === other.day && one.hour === other.hour;
}

/** Counts as the API does: code points in Unicode's NFC. */
function cut(name: string): string {
  return Array.from(name.trim().normalize('NFC')).slice(0, SEARCH_MAX_LENGTH).join('').trim();
}
