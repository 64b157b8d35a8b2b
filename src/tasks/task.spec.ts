import { draftOf } from './task';
import { DRAFT, TASK } from './testing/sample-task';

describe('draftOf', () => {
  it('is what somebody decided about a task, with a description if there is one', () => {
    const description = 'For the garden';
    expect(draftOf(TASK)).toEqual(DRAFT);
    expect(draftOf({ ...TASK, description })).toEqual({ ...DRAFT, description });
  });
});
