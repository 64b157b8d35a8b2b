import { daysBetween, nextChange, nextRun } from './next-run';
import { WEEKDAYS, type Weekday } from './task';
import type { OffsetAt } from './zoned-time';

const LATER = '2099-12-31T23:59:59Z';

/** The real offset of a time zone, daylight saving included. */
function offsetIn(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name ?? '') ?? [];
    return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  };
}

describe('nextRun', () => {
  for (const [what, timeZone, now, time, days, run] of [
    // 22 November 2026 is a Sunday.
    ['later today', 'UTC', '2026-11-22T06:29:59Z', '06:30', WEEKDAYS, '2026-11-22T06:30:00Z'],
    ['not now once more', 'UTC', '2026-11-22T06:30:00Z', '06:30', WEEKDAYS, '2026-11-23T06:30:00Z'],
    [
      'on the next of its days',
      'UTC',
      '2026-11-22T07:00:00Z',
      '06:30',
      ['MON', 'WED'],
      '2026-11-23T06:30:00Z',
    ],
    ['in a week', 'UTC', '2026-11-22T07:00:00Z', '06:30', ['SUN'], '2026-11-29T06:30:00Z'],
    [
      'past the end of a year',
      'UTC',
      '2026-12-31T07:00:00Z',
      '00:00',
      ['FRI'],
      '2027-01-01T00:00:00Z',
    ],
    [
      'on the zone’s days, ahead of UTC',
      'Asia/Kathmandu',
      '2026-11-22T20:00:00Z',
      '06:30',
      ['MON'],
      '2026-11-23T00:45:00Z',
    ],
    [
      'on the zone’s days, behind UTC',
      'America/Guayaquil',
      '2026-11-23T03:00:00Z',
      '22:45',
      ['SUN'],
      '2026-11-23T03:45:00Z',
    ],
    [
      'on the first side of the date line',
      'Pacific/Kiritimati',
      '2026-11-22T09:00:00Z',
      '00:00',
      ['MON'],
      '2026-11-22T10:00:00Z',
    ],
    // Spain skips from 02:00 to 03:00 on 29 March 2026, and has 02:00 to 03:00 twice on 25 October.
    [
      'an hour later where it is skipped',
      'Europe/Madrid',
      '2026-03-28T12:00:00Z',
      '02:30',
      WEEKDAYS,
      '2026-03-29T01:30:00Z',
    ],
    [
      'at its time before a skip',
      'Europe/Madrid',
      '2026-03-28T12:00:00Z',
      '01:59',
      WEEKDAYS,
      '2026-03-29T00:59:00Z',
    ],
    [
      'at its time after a skip',
      'Europe/Madrid',
      '2026-03-28T12:00:00Z',
      '03:00',
      WEEKDAYS,
      '2026-03-29T01:00:00Z',
    ],
    [
      'in the evening of a skip',
      'Europe/Madrid',
      '2026-03-29T12:00:00Z',
      '23:00',
      WEEKDAYS,
      '2026-03-29T21:00:00Z',
    ],
    [
      'at the first of two',
      'Europe/Madrid',
      '2026-10-24T12:00:00Z',
      '02:30',
      WEEKDAYS,
      '2026-10-25T00:30:00Z',
    ],
    [
      'not at the second of two',
      'Europe/Madrid',
      '2026-10-25T00:30:00Z',
      '02:30',
      WEEKDAYS,
      '2026-10-26T01:30:00Z',
    ],
    [
      'after both of two',
      'Europe/Madrid',
      '2026-10-24T12:00:00Z',
      '03:00',
      WEEKDAYS,
      '2026-10-25T02:00:00Z',
    ],
    [
      'at the first of two, west',
      'America/New_York',
      '2026-11-01T00:00:00Z',
      '01:30',
      WEEKDAYS,
      '2026-11-01T05:30:00Z',
    ],
    [
      'an hour later, west',
      'America/New_York',
      '2026-03-08T00:00:00Z',
      '02:15',
      WEEKDAYS,
      '2026-03-08T07:15:00Z',
    ],
    // Chile skips midnight on 6 September 2026.
    [
      'on its day where that begins late',
      'America/Santiago',
      '2026-09-05T12:00:00Z',
      '00:30',
      ['SUN'],
      '2026-09-06T04:30:00Z',
    ],
    // Lord Howe Island moves its clocks by half an hour.
    [
      'half an hour later',
      'Australia/Lord_Howe',
      '2026-10-03T00:00:00Z',
      '02:10',
      ['SUN'],
      '2026-10-03T15:40:00Z',
    ],
  ] as [string, string, string, string, Weekday[], string][]) {
    it(`runs ${what}`, () => {
      const [hour, minute] = time.split(':').map(Number) as [number, number];
      const schedule = { hour, minute, daysOfWeek: days, executeUntil: LATER };
      expect(nextRun(schedule, new Date(now), offsetIn(timeZone))).toEqual(new Date(run));
    });
  }

  for (const [what, executeUntil, run] of [
    ['at its end', '2026-11-22T06:30:00Z', '2026-11-22T06:30:00Z'],
    ['at its end, whatever offset that has', '2026-11-22T12:15:00+05:45', '2026-11-22T06:30:00Z'],
    ['never after its end', '2026-11-22T06:29:59Z', undefined],
    ['never if it ended long ago', '2020-01-01T00:00:00Z', undefined],
  ] as const) {
    it(`runs ${what}`, () => {
      const schedule = { hour: 6, minute: 30, daysOfWeek: WEEKDAYS, executeUntil };
      const found = nextRun(schedule, new Date('2026-11-22T06:00:00Z'), () => 0);
      expect(found).toEqual(run === undefined ? undefined : new Date(run));
    });
  }

  it('looks from this device’s zone by default', () => {
    const [now, run] = [new Date(2026, 10, 22, 6, 0), new Date(2026, 10, 22, 6, 30)];
    const schedule = { hour: 6, minute: 30, daysOfWeek: WEEKDAYS, executeUntil: LATER };
    expect(nextRun(schedule, now)).toEqual(run);
  });
});

describe('nextChange', () => {
  const task = (hour: number) => ({ hour, minute: 0, daysOfWeek: WEEKDAYS, executeUntil: LATER });
  const now = new Date('2026-11-22T12:00:00Z');

  it('comes at the first run of today, or else at midnight', () => {
    for (const [hours, change] of [
      [[20, 18, 11], '2026-11-22T18:00:00Z'],
      [[11], '2026-11-23T00:00:00Z'],
    ] as const) {
      expect(nextChange(hours.map(task), now, () => 0)).toEqual(new Date(change));
    }
  });
});

describe('nextChange of a task that ends', () => {
  const end = '2026-11-22T16:41:00.000Z';
  const task = { hour: 6, minute: 0, daysOfWeek: WEEKDAYS, executeUntil: end };

  for (const [now, change] of [
    ['2026-11-22T12:00:00Z', '2026-11-22T16:41:00.001Z'],
    [end, '2026-11-22T16:41:00.001Z'],
    ['2026-11-22T16:41:00.001Z', '2026-11-23T00:00:00Z'],
  ] as const) {
    it(`comes at ${change} from ${now} on`, () => {
      expect(nextChange([task], new Date(now), () => 0)).toEqual(new Date(change));
    });
  }
});

describe('the days of a zone', () => {
  const madrid = offsetIn('Europe/Madrid');

  it('end at midnight, be they of 23, 24 or 25 hours', () => {
    for (const [now, midnight] of [
      ['2026-03-29T12:00:00Z', '2026-03-29T22:00:00Z'],
      ['2026-10-25T12:00:00Z', '2026-10-25T23:00:00Z'],
      ['2026-11-21T23:00:00Z', '2026-11-22T23:00:00Z'],
    ] as const) {
      expect(nextChange([], new Date(now), madrid)).toEqual(new Date(midnight));
    }
  });

  it('are counted by dates, not by hours', () => {
    const late = new Date('2026-03-28T22:30:00Z');
    expect(daysBetween(late, new Date('2026-03-28T22:59:00Z'), madrid)).toBe(0);
    expect(daysBetween(late, new Date('2026-03-28T23:00:00Z'), madrid)).toBe(1);
    expect(daysBetween(late, new Date('2026-03-29T21:59:00Z'), madrid)).toBe(1);
    expect(daysBetween(late, new Date('2026-03-29T22:00:00Z'), madrid)).toBe(2);
  });
});
