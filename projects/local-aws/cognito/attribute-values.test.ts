import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaintAbout, type AttributeValues } from './attribute-values.ts';

describe('the values of an attribute', () => {
  const number: AttributeValues = { type: 'Number', least: -1, most: 9 };
  const text: AttributeValues = { type: 'String', least: 2, most: 3 };
  const cases: readonly (readonly [
    values: AttributeValues,
    good: readonly string[],
    bad: readonly string[],
  ])[] = [
    [{ type: 'Boolean' }, ['true', 'False'], ['', 'yes', '1']],
    [{ type: 'DateTime' }, ['2026-01-05', '2026-01-05T10:00:00Z'], ['', 'soon']],
    [{ type: 'Number' }, ['0', '-12', '1.5'], ['', ' ', 'x', '1e3', '0x1', 'Infinity', '1.']],
    [number, ['-1', '9'], ['-2', '10', '9.5']],
    [{ type: 'String' }, ['', 'anything'], []],
    [text, ['ab', 'abc'], ['a', 'abcd']],
  ];
  for (const [values, good, bad] of cases) {
    it(`are held to ${JSON.stringify(values)}`, () => {
      for (const value of good) assert.equal(complaintAbout(value, values), undefined, value);
      for (const value of bad) assert.match(complaintAbout(value, values) ?? 'none', /must|cannot/);
    });
  }
});
