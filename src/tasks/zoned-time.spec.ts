import { fromLocalInput, toLocalInput, withOffset } from './zoned-time';

describe('a time in this device’s zone', () => {
  for (const [offset, local, suffix] of [
    [0, '2026-12-31T17:00', '+00:00'],
    [60, '2026-12-31T18:00', '+01:00'],
    [-210, '2026-12-31T13:30', '-03:30'],
    [345, '2026-12-31T22:45', '+05:45'],
    [840, '2027-01-01T07:00', '+14:00'],
    [-720, '2026-12-31T05:00', '-12:00'],
    [-30, '2026-12-31T16:30', '-00:30'],
  ] as const) {
    it(`is shown and written with an offset of ${suffix}`, () => {
      expect(toLocalInput('2026-12-31T17:00:00Z', () => offset)).toBe(local);
      expect(withOffset(new Date('2026-12-31T17:00:00Z'), () => offset)).toBe(
        `${local}:00${suffix}`,
      );
    });
  }

  it('is shown for the same instant, whatever offset it was written with', () => {
    expect(toLocalInput('2026-12-31T18:00:00+05:45', () => 60)).toBe('2026-12-31T13:15');
  });

  it('takes the offset of its own date, not of today', () => {
    const summerTime = (instant: Date) => (instant.getUTCMonth() === 6 ? 120 : 60);
    expect(withOffset(new Date('2026-07-01T10:00:00Z'), summerTime)).toBe(
      '2026-07-01T12:00:00+02:00',
    );
    expect(withOffset(new Date('2026-12-01T10:00:00Z'), summerTime)).toBe(
      '2026-12-01T11:00:00+01:00',
    );
  });

  it('comes back from a form as the same instant', () => {
    for (const local of ['2026-01-15T00:00', '2026-07-15T23:59', '2027-03-31T18:00']) {
      const written = fromLocalInput(local);
      expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
      expect(Date.parse(written)).toBe(new Date(local).getTime());
      expect(toLocalInput(written)).toBe(local);
    }
  });
});
