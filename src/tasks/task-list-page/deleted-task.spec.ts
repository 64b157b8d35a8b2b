import { TASKS } from '../testing/test-providers';
import { FIRST_PAGE, ListedTasks, task } from './testing/listed-tasks';

describe('TaskListPage, once a task is deleted,', () => {
  let list: ListedTasks;

  beforeEach(() => (list = new ListedTasks()));

  afterEach(() => list.http.verify());

  it('is without it at once, whatever an answer on its way still holds', async () => {
    await list.show([task('1'), task('2')]);
    list.enter();
    const outdated = list.http.expectOne(FIRST_PAGE);
    await list.delete();
    expect(list.names()).toEqual(['Task 2']);
    outdated.flush({ tasks: [task('1'), task('2')] });
    await list.settle();
    expect(list.names()).toEqual(['Task 2']);
    await list.answerDelete(204);
  });

  it('has it again if that failed', async () => {
    await list.show([task('1'), task('2')]);
    await list.delete();
    await list.answerDelete(500);
    expect(list.names()).toEqual(['Task 1', 'Task 2']);
    expect(list.warnings).toEqual([jasmine.stringContaining('“Task 1” was not deleted.')]);
  });

  it('has it as it is now if it was changed elsewhere', async () => {
    await list.show([task('1'), task('2')]);
    await list.delete();
    const changed = { ...task('1'), name: 'Changed', updatedAt: '2026-11-23T08:00:00.000Z' };
    list.http.expectOne(`${TASKS}/1`).flush(changed);
    await list.settle();
    expect(list.names()).toEqual(['Changed', 'Task 2']);
    expect((await list.focused())?.textContent).toBe('Changed');
  });

  it('moves the focus on to the next task, and to its heading after the last one', async () => {
    await list.show([task('1'), task('2')]);
    for (const place of [list.page.querySelectorAll('h2 a')[1], list.page.querySelector('h1')]) {
      await list.delete();
      expect(await list.focused()).toBe(place ?? null);
      await list.answerDelete(204);
    }
  });

  it('has the focus on the task that is brought back', async () => {
    await list.show([task('1'), task('2')]);
    await list.delete();
    await list.answerDelete(204);
    list.undo?.handler();
    list.http.expectOne({ method: 'POST' }).flush({ ...task('3'), hour: 23 });
    await list.settle();
    expect(list.names()).toEqual(['Task 2', 'Task 3']);
    expect((await list.focused())?.textContent).toBe('Task 3');
  });
});
