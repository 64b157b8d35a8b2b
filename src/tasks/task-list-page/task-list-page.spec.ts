import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FIRST_PAGE, ListedTasks, SECOND_PAGE, task } from './testing/listed-tasks';

describe('TaskListPage', () => {
  let list: ListedTasks;

  beforeEach(() => (list = new ListedTasks()));

  afterEach(() => list.http.verify());

  for (const way of ['h2 a', 'ion-item-option']) {
    it(`hands the task over to its details by its ${way}`, async () => {
      await list.show([task('1')]);
      // Of Ionic's code for gestures, which comes late.
      Object.assign(list.page.querySelector('ion-item-sliding')!, { close: () => undefined });
      list.click(way);
      await list.settle();
      const { url, lastSuccessfulNavigation } = TestBed.inject(Router);
      expect([url, lastSuccessfulNavigation()?.extras.info]).toEqual(['/tasks/1', task('1')]);
    });
  }

  it('drops an answer that is overtaken by another visit of the page', async () => {
    list.enter();
    const overtaken = list.http.expectOne(FIRST_PAGE);
    await list.show([task('1')]);
    expect(overtaken.cancelled).toBeTrue();
    expect(list.names()).toEqual(['Task 1']);
  });

  for (const body of [null, {}, { tasks: null }, []]) {
    it(`shows that ${JSON.stringify(body)} is no answer, and asks again on demand`, async () => {
      list.enter();
      list.http.expectOne(FIRST_PAGE).flush(body);
      await list.settle();
      expect(list.page.querySelector('[role=alert]')?.textContent).toContain('unexpected answer');
      list.click('[role=alert] ion-button');
      await list.answer(FIRST_PAGE, [task('1')]);
      expect(list.names()).toEqual(['Task 1']);
    });
  }

  it('adds a page of tasks once, however often it is asked for', async () => {
    await list.show([task('1')], '1');
    list.click('.more');
    list.click('.more');
    const [first, second] = list.http.match(SECOND_PAGE);
    expect(first?.cancelled).toBeTrue();
    second?.flush({ tasks: [task('2')] });
    await list.settle();
    expect(list.names()).toEqual(['Task 1', 'Task 2']);
  });

  it('keeps the tasks in view when others cannot be loaded', async () => {
    await list.show([task('1')], '1');
    list.click('.more');
    list.http.expectOne(SECOND_PAGE).flush(null, { status: 500, statusText: 'x' });
    await list.settle();
    expect(list.names()).toEqual(['Task 1']);
    expect(list.warnings.length).toBe(1);
  });

  it('goes on to the first of the tasks that come next, and says how many there are', async () => {
    await list.show([task('1')], '1');
    await list.focused();
    list.page.querySelector('.more')?.shadowRoot?.querySelector('button')?.focus();
    list.click('.more');
    await list.answer(SECOND_PAGE, [task('2'), task('3')]);
    expect((await list.focused())?.textContent).toBe('Task 2');
    expect(list.status()).toBe('3 tasks shown');
  });

  it('leaves the focus where it has gone while the next tasks come', async () => {
    await list.show([task('1')], '1');
    list.click('.more');
    list.page.querySelector('h1')?.focus();
    await list.answer(SECOND_PAGE, [task('2')]);
    expect(await list.focused()).toBe(list.page.querySelector('h1'));
  });

  it('calls no tasks up to date that it could not load anew', async () => {
    await list.show([task('1')]);
    list.click('[aria-label=Refresh]');
    await list.settle();
    list.http.expectOne(FIRST_PAGE).error(new ProgressEvent('error'));
    await list.settle();
    expect(list.status()).toBe('');
    expect(list.warnings.length).toBe(1);
  });

  it('has news of the last refresh alone', async () => {
    await list.show([task('1')]);
    list.click('[aria-label=Refresh]');
    await list.settle();
    list.click('[aria-label=Refresh]');
    await list.settle();
    expect(list.status()).toBe('Loading your tasks anew …');
    list.http.match(FIRST_PAGE).at(-1)?.flush({ tasks: [] });
    await list.settle();
    expect(list.status()).toBe('Your tasks are up to date.');
  });

  it('tells of loading outside of what is busy', async () => {
    await list.show([]);
    expect(list.page.querySelector('[aria-busy] [role=status]')).toBeNull();
  });

  it('has nothing to say of an answer that comes after its end', () => {
    list.enter();
    const late = list.http.expectOne(FIRST_PAGE);
    list.fixture.destroy();
    expect(late.cancelled).toBeTrue();
  });

  it('does not call a page empty while there are more tasks to show', async () => {
    await list.show([], '1');
    expect(list.page.textContent).not.toContain('No tasks yet');
    expect(list.page.querySelector('.more')).not.toBeNull();
  });

  it('tells those who do not see it when it has loaded tasks anew', async () => {
    await list.show([task('1')]);
    expect(list.status()).toBe('');
    list.click('[aria-label=Refresh]');
    await list.settle();
    expect(list.status()).toBe('Loading your tasks anew …');
    await list.answer(FIRST_PAGE, [task('2')]);
    expect(list.status()).toBe('Your tasks are up to date.');
    expect(list.names()).toEqual(['Task 2']);
  });
});
