import { inspector } from '../languages/en/inspector';
import { describeClaims } from './describe-claims';

const { hints } = inspector.token;

describe('describeClaims', () => {
  it('puts every claim into words', () => {
    const claims = { sub: 'x', groups: ['a', 'b'], ok: true, none: null, n: 5 };
    const described = describeClaims(claims, 'en-GB', hints);
    expect(described.map(({ value }) => value)).toEqual(['x', '["a","b"]', 'true', 'null', '5']);
    expect(described.map(({ hint }) => hint)).toEqual([hints.sub, '', '', '', '']);
  });

  for (const [locale, date] of [
    ['en-GB', '2 Jan 2030'],
    ['es-EC', '2 ene 2030'],
  ] as const) {
    it(`writes moments as is done in ${locale}`, () => {
      const [exp] = describeClaims({ exp: Date.UTC(2030, 0, 2, 12) / 1000 }, locale, hints);
      expect(exp?.value).toContain(date);
    });
  }

  it('shows what is no moment, and what is called like a method, as it stands', () => {
    expect(describeClaims({ iat: 1e300, toString: 1 }, 'en-GB', hints)).toEqual([
      { name: 'iat', value: '1e+300', hint: hints.iat },
      { name: 'toString', value: '1', hint: '' },
    ]);
  });
});
