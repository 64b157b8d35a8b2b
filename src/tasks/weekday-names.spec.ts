import { WEEKDAYS, type Weekday } from './task';
import { describeDays } from './weekday-names';

describe('describeDays', () => {
  for (const [days, words] of [
    [WEEKDAYS, 'Every day'],
    [['FRI', 'MON', 'TUE', 'WED', 'THU'], 'Weekdays'],
    [['SUN', 'SAT'], 'Weekends'],
    [['SAT'], 'Saturdays'],
    [['FRI', 'MON'], 'Mon and Fri'],
    [['SUN', 'WED', 'MON'], 'Mon, Wed and Sun'],
  ] as [Weekday[], string][]) {
    it(`calls ${days.join(', ')} "${words}"`, () => expect(describeDays(days)).toBe(words));
  }
});
