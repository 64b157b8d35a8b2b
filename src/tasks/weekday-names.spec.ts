import { en } from '../languages/en/texts';
import { es } from '../languages/es/texts';
import { WEEKDAYS, type Weekday } from './task';
import { describeDays, nameWeekday } from './weekday-names';

describe('nameWeekday', () => {
  it('names each day of the week in the user’s language', () => {
    const names = (locale: string) => WEEKDAYS.map((day) => nameWeekday(day, locale, 'short'));
    expect(names('en-GB')).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(names('es')).toEqual(['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom']);
    expect(nameWeekday('SUN', 'en-GB', 'long')).toBe('Sunday');
  });
});

describe('describeDays', () => {
  for (const [days, english, spanish] of [
    [WEEKDAYS, 'Every day', 'Todos los días'],
    [['FRI', 'MON', 'TUE', 'WED', 'THU'], 'Weekdays', 'De lunes a viernes'],
    [['SUN', 'SAT'], 'Weekends', 'Fines de semana'],
    [['SAT'], 'Saturdays', 'Los sábados'],
    [['TUE'], 'Tuesdays', 'Los martes'],
    [['FRI', 'MON'], 'Mon and Fri', 'Lun y vie'],
    [['SUN', 'WED', 'MON'], 'Mon, Wed and Sun', 'Lun, mié y dom'],
  ] as [Weekday[], string, string][]) {
    it(`calls ${days.join(', ')} "${english}" or "${spanish}"`, () => {
      expect(describeDays(days, en.tasks.task, 'en-GB')).toBe(english);
      expect(describeDays(days, es.tasks.task, 'es')).toBe(spanish);
    });
  }
});
