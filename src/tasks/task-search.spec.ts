import { isSameSearch, NO_SEARCH, readSearch, toParameters } from './task-search';

describe('readSearch', () => {
  for (const [parameters, search] of [
    [{}, NO_SEARCH],
    [
      { name: ' fish ', day: 'MON', hour: '6' },
      { name: 'fish', day: 'MON', hour: 6 },
    ],
    [{ hour: '0' }, { name: '', hour: 0 }],
    [
      { hour: '23', other: 'x' },
      { name: '', hour: 23 },
    ],
    [{ name: 'x'.repeat(99) }, { name: 'x'.repeat(25) }],
    [{ name: '🐟'.repeat(26) }, { name: '🐟'.repeat(25) }],
    [{ name: 'e\u0301'.repeat(25) }, { name: 'é'.repeat(25) }],
    [{ name: ['a', 'b'], day: ['MON'], hour: ['1'] }, NO_SEARCH],
    [{ name: undefined, day: 'mon', hour: '24' }, NO_SEARCH],
    [{ day: 'toString', hour: '-1' }, NO_SEARCH],
    [{ hour: '06' }, NO_SEARCH],
    [{ hour: '1e1' }, NO_SEARCH],
    [{ hour: '' }, NO_SEARCH],
  ] as const) {
    it(`finds ${JSON.stringify(search)} in ${JSON.stringify(parameters)}`, () => {
      expect(readSearch(parameters)).toEqual(search);
    });
  }
});

describe('toParameters', () => {
  it('leaves out what is not asked for', () => {
    expect(toParameters({ name: '  ' })).toEqual({});
    expect(toParameters({ name: ' a ', day: 'SUN', hour: 0 })).toEqual({
      name: 'a',
      day: 'SUN',
      hour: 0,
    });
  });
});

describe('isSameSearch', () => {
  it('compares by contents', () => {
    expect(isSameSearch({ name: 'a', day: 'MON' }, { name: 'a', day: 'MON' })).toBeTrue();
    for (const other of [NO_SEARCH, { name: 'a', hour: 0 }, { name: 'a', day: 'TUE' } as const]) {
      expect(isSameSearch({ name: 'a', day: 'MON' }, other)).toBeFalse();
    }
  });
});
