import { describeDuration } from './describe-duration';

describe('describeDuration', () => {
  for (const [millis, locale, text] of [
    [3_600_000, 'en-GB', '60 mins 0 secs'],
    [61_000, 'en-GB', '1 min 1 sec'],
    [1, 'en-GB', '0 mins 1 sec'],
    [61_000, 'es', '1 min 1 s'],
  ] as const) {
    it(`says “${text}” of ${millis} ms in ${locale}`, () => {
      expect(describeDuration(millis, locale)).toBe(text);
    });
  }
});
