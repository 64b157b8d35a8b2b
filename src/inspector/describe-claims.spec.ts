import { describeClaims, describeTimeLeft } from './describe-claims';

describe('describeClaims', () => {
  it('puts every claim into words, and moments beside their numbers', () => {
    const claims = { sub: 'x', groups: ['a', 'b'], exp: 1893456000, ok: true, none: null, n: 5 };
    const [sub, groups, exp, ...others] = describeClaims(claims).map(({ value }) => value);
    expect([sub, groups, ...others]).toEqual(['x', '["a","b"]', 'true', 'null', '5']);
    expect(exp).toMatch(/^1893456000 \(.*(2029|2030).*\)$/);
  });

  it('shows what is no moment as it stands', () => {
    expect(describeClaims({ iat: 1e300 })).toEqual([{ name: 'iat', value: '1e+300' }]);
  });
});

describe('describeTimeLeft', () => {
  for (const [millis, text] of [
    [3_600_000, '60 min 0 s'],
    [61_000, '1 min 1 s'],
    [1, '0 min 1 s'],
    [0, 'none, the next request asks for a new one'],
    [-1, 'none, the next request asks for a new one'],
  ] as const) {
    it(`says “${text}” of ${millis} ms`, () => {
      expect(describeTimeLeft(millis)).toBe(text);
    });
  }
});
