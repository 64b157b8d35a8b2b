import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FIRST_PAGE, ListedTasks, task } from './testing/listed-tasks';

const SEARCHED = `${FIRST_PAGE}&name=fish&hour=6`;

describe('TaskListPage, with a search in its address,', () => {
  let list: ListedTasks;

  afterEach(() => list.http.verify());

  beforeEach(() => {
    list = new ListedTasks();
    list.fixture.componentRef.setInput('name', 'fish');
    list.fixture.componentRef.setInput('hour', '6');
    list.enter();
  });

  it('shows what matches, and counts it', async () => {
    await list.answer(SEARCHED, [task('1')]);
    expect(list.names()).toEqual(['Task 1']);
    expect(list.status()).toBe('1 task found');
    expect(list.page.querySelector('input')?.value).toBe('fish');
  });

  it('goes on with the search on the next page', async () => {
    await list.answer(SEARCHED, [task('1')], '1');
    list.click('.more');
    await list.answer(`${FIRST_PAGE}&cursor=1&name=fish&hour=6`, [task('2')]);
    expect(list.status()).toBe('2 tasks found');
  });

  it('says that nothing matches, and leads back to all', async () => {
    await list.answer(SEARCHED, []);
    expect(list.names()).toEqual(['Nothing matches your search']);
    const router = TestBed.inject(Router);
    const navigate = spyOn(router, 'navigate').and.resolveTo(true);
    list.click('.found ion-button');
    expect(navigate).toHaveBeenCalledWith(['/tasks'], { queryParams: {}, replaceUrl: true });
  });

  it('drops the answer to a search that another one has replaced', async () => {
    const replaced = list.http.expectOne(SEARCHED);
    list.fixture.componentRef.setInput('hour', undefined);
    await list.settle();
    expect(replaced.cancelled).toBeTrue();
    await list.answer(`${FIRST_PAGE}&name=fish`, [task('1'), task('2')]);
    expect(list.status()).toBe('2 tasks found');
  });

  it('leaves to the API whether a task that is brought back matches', async () => {
    await list.answer(SEARCHED, [task('1'), task('2')]);
    await list.delete();
    await list.answerDelete(204);
    await list.focused();
    list.undo?.handler();
    list.http.expectOne({ method: 'POST' }).flush({ ...task('3'), hour: 7 });
    await list.settle();
    expect(list.names()).toEqual(['Task 2']);
    await list.answer(SEARCHED, [task('2')]);
    expect(list.names()).toEqual(['Task 2']);
    expect(await list.focused()).toBe(list.page.querySelector('h1'));
  });

  it('shows no tasks that another search has found when this one fails', async () => {
    await list.answer(SEARCHED, [task('1')]);
    list.fixture.componentRef.setInput('hour', undefined);
    await list.settle();
    list.http.expectOne(`${FIRST_PAGE}&name=fish`).flush(null, { status: 500, statusText: 'x' });
    await list.settle();
    expect(list.names()).toEqual(['Your tasks could not be loaded']);
  });

  it('waits with another search until it is in view again', async () => {
    await list.answer(SEARCHED, []);
    list.fixture.componentInstance.ionViewWillLeave();
    list.fixture.componentRef.setInput('hour', undefined);
    await list.settle();
    list.enter();
    await list.answer(`${FIRST_PAGE}&name=fish`, []);
  });
});
