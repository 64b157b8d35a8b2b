import { draftKey, forgetDrafts } from './draft-keys';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft';
import { toFormValue } from './task-form';
import { TASK } from './testing/sample-task';

const DRAFT: KeptDraft = { value: toFormValue(TASK), etag: '"3"' };
const KEY = draftKey('ada', '1');

describe('a kept draft', () => {
  afterEach(() => forgetDrafts());

  it('is there until it is forgotten', () => {
    keepDraft(KEY, DRAFT);
    expect(keptDraft(KEY)).toEqual(DRAFT);
    expect(keptDraft(draftKey('ada', '2'))).toBeUndefined();
    expect(keptDraft(draftKey('eve', '1'))).toBeUndefined();
    forgetDraft(KEY);
    expect(keptDraft(KEY)).toBeUndefined();
  });

  for (const [what, text] of [
    ['nothing', 'null'],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['without a value', '{"value":null}'],
    ['without fields', '{"value":{"name":"x"}}'],
    ['with a number for a text', JSON.stringify({ value: { ...DRAFT.value, name: 1 } })],
    ['with an unknown field', JSON.stringify({ value: { ...DRAFT.value, unknown: '' } })],
    ['with an unknown day', JSON.stringify({ value: { ...DRAFT.value, daysOfWeek: ['DOOM'] } })],
  ] as const) {
    it(`is none if it is ${what}`, () => {
      sessionStorage.setItem(KEY, text);
      expect(keptDraft(KEY)).toBeUndefined();
    });
  }

  it('goes with its user', () => {
    keepDraft(KEY, DRAFT);
    keepDraft(draftKey('adam'), DRAFT);
    sessionStorage.setItem('other', 'x');
    forgetDrafts('ada');
    expect([keptDraft(KEY), keptDraft(draftKey('adam'))]).toEqual([DRAFT, undefined]);
    forgetDrafts();
    expect(keptDraft(KEY)).toBeUndefined();
    expect(sessionStorage.getItem('other')).toBe('x');
    sessionStorage.removeItem('other');
  });
});
