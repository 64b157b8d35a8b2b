import { en } from '../languages/en/texts';
import { es } from '../languages/es/texts';
import { describeRun, formatTimeOfDay } from './describe-run';

/** Local times, as the words are those of this device's zone. */
const NOW = new Date(2026, 10, 22, 23, 59);

describe('describeRun', () => {
  for (const [run, english, spanish] of [
    [new Date(2026, 10, 22, 23, 59, 30), 'Today, 23:59', 'Hoy, 23:59'],
    [new Date(2026, 10, 23, 0, 0), 'Tomorrow, 00:00', 'Mañana, 0:00'],
    [new Date(2026, 10, 25, 6, 30), 'Wed 25 Nov, 06:30', 'Mié, 25 nov, 6:30'],
    [new Date(2026, 10, 29, 18, 0), 'Sun 29 Nov, 18:00', 'Dom, 29 nov, 18:00'],
  ] as const) {
    it(`says "${english}" or "${spanish}"`, () => {
      expect(describeRun(run, NOW, en.tasks.task, 'en-GB')).toBe(english);
      expect(describeRun(run, NOW, es.tasks.task, 'es')).toBe(spanish);
    });
  }

  it('writes the time as the user does', () => {
    const run = new Date(2026, 10, 23, 18, 5);
    expect(describeRun(run, NOW, en.tasks.task, 'en-US')).toMatch(/^Tomorrow, 6:05\sPM$/);
  });
});

describe('formatTimeOfDay', () => {
  it('tells the half of the day apart where it is written', () => {
    expect(formatTimeOfDay(6, 5, 'en-GB')).toEqual({ clock: '06:05', period: '' });
    expect(formatTimeOfDay(18, 5, 'en-US')).toEqual({ clock: '6:05', period: 'PM' });
  });
});
