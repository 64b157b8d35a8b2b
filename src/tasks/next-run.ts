import { WEEKDAYS, type TaskDraft } from './task';
import { deviceOffset, type OffsetAt } from './zoned-time';

/** When a task runs. */
export type Schedule = Pick<TaskDraft, 'hour' | 'minute' | 'daysOfWeek' | 'executeUntil'>;

const MINUTE_MILLIS = 60_000;
const DAY_MILLIS = 24 * 60 * MINUTE_MILLIS;

/**
 * Gives the first time after `now` at which a task runs; none if it has ended by then.
 *
 * A task runs by the clock of its device. That this clock shows the time of the user's own zone is
 * assumed, as a task doesn't tell where its device is. On a day whose clocks skip the task's time it
 * runs as much later as they are put forward, and where they are put back it runs at the first of the
 * two times, as cron does.
 *
 * @param offsetAt of the zone to look from, by default this device's
 */
export function nextRun(
  { hour, minute, daysOfWeek, executeUntil }: Schedule,
  now: Date,
  offsetAt: OffsetAt = deviceOffset,
): Date | undefined {
  const midnight = startOfDay(now, offsetAt);
  const end = Date.parse(executeUntil);
  // A week from today is the same weekday again, for a time of today that has passed.
  for (let days = 0; days <= 7; days++) {
    const wall = midnight + days * DAY_MILLIS + (hour * 60 + minute) * MINUTE_MILLIS;
    if (!daysOfWeek.includes(weekdayOf(wall))) continue;
    const run = instantOf(wall, offsetAt);
    if (run.getTime() > now.getTime()) return run.getTime() <= end ? run : undefined;
  }
  return undefined;
}

/** When what is to say of tasks changes: at a run, after an end, and at midnight, as it is of days. */
export function nextChange(
  tasks: readonly Schedule[],
  now: Date,
  offsetAt: OffsetAt = deviceOffset,
): Date {
  const midnight = instantOf(startOfDay(now, offsetAt) + DAY_MILLIS, offsetAt);
  const runs = tasks.map((task) => nextRun(task, now, offsetAt) ?? midnight);
  // A task may still run in the moment of its end.
  const ends = tasks.map(({ executeUntil }) => new Date(Date.parse(executeUntil) + 1));
  const changes = [midnight, ...runs, ...ends].map((change) => change.getTime());
  return new Date(Math.min(...changes.filter((change) => change > now.getTime())));
}

/** Days from one instant's date to another's: 0 today, 1 tomorrow. */
export function daysBetween(from: Date, to: Date, offsetAt: OffsetAt = deviceOffset): number {
  return (startOfDay(to, offsetAt) - startOfDay(from, offsetAt)) / DAY_MILLIS;
}

/** What clocks show, as if they showed UTC: in this form days have 24 hours. Milliseconds. */
function startOfDay(instant: Date, offsetAt: OffsetAt): number {
  const wall = instant.getTime() + offsetAt(instant) * MINUTE_MILLIS;
  return Math.floor(wall / DAY_MILLIS) * DAY_MILLIS;
}

function weekdayOf(wall: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[(new Date(wall).getUTCDay() + 6) % 7]!;
}

/** When clocks show this. Offsets of the days around tell what changes nearby. */
function instantOf(wall: number, offsetAt: OffsetAt): Date {
  const [before, after] = [-DAY_MILLIS, DAY_MILLIS].map((aside) =>
    offsetAt(new Date(wall + aside)),
  );
  const [early, late] = [before!, after!].map((offset) => new Date(wall - offset * MINUTE_MILLIS));
  return offsetAt(early!) !== before && offsetAt(late!) === after ? late! : early!;
}
