import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { CognitoSession } from 'ngx-cognito-http';
import { Alerts } from '../../shell/alerts';
import { Toasts, type ToastAction } from '../../shell/toasts';
import type { Task } from '../task';
import { TASK } from '../testing/sample-task';
import { TASKS, testedPage } from '../testing/test-providers';
import { TaskListPage } from './task-list-page';

const FIRST_PAGE = `${TASKS}?limit=100`;
const SECOND_PAGE = `${FIRST_PAGE}&cursor=1`;

function task(id: string): Task {
  return { ...TASK, id, name: `Task ${id}` };
}

describe('TaskListPage', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<TaskListPage>;
  let page: HTMLElement;
  let warnings: string[];
  let undo: ToastAction | undefined;

  beforeEach(() => {
    warnings = [];
    const toasts = {
      confirm: (_message: string, action?: ToastAction) => Promise.resolve((undo = action)),
      warn: (message: string) => warnings.push(message),
      warnHere: (message: string) => warnings.push(message),
    };
    TestBed.configureTestingModule({
      providers: [
        ...testedPage,
        {
          provide: CognitoSession,
          useValue: { claims: signal({ sub: 'me' }), status: signal('signed-in') },
        },
        { provide: Alerts, useValue: { ask: () => Promise.resolve(true) } },
        { provide: Toasts, useValue: toasts },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(TaskListPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
  });

  afterEach(() => http.verify());

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  }

  /** Ionic's elements render themselves in the next frame, and take no focus before. */
  async function focused(): Promise<Element | null> {
    await new Promise(requestAnimationFrame);
    return document.activeElement;
  }

  async function answer(url: string, tasks: readonly Task[], nextCursor?: string): Promise<void> {
    http.expectOne(url).flush({ tasks, nextCursor });
    await settle();
  }

  async function show(tasks: readonly Task[], nextCursor?: string): Promise<void> {
    fixture.componentInstance.ionViewWillEnter();
    await answer(FIRST_PAGE, tasks, nextCursor);
  }

  async function answerDelete(status: number): Promise<void> {
    const read = http.expectOne(({ method, url }) => method === 'GET' && !url.endsWith('/tasks'));
    read.flush(task(read.request.url.split('/').at(-1)!));
    await settle();
    http.expectOne({ method: 'DELETE' }).flush(null, { status, statusText: 'x' });
    await settle();
  }

  const names = () => [...page.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
  const click = (selector: string) => page.querySelector<HTMLElement>(selector)?.click();
  const status = () => page.querySelector('[role=status]')?.textContent;

  for (const way of ['h2 a', 'ion-item-option']) {
    it(`hands the task over to its details by its ${way}`, async () => {
      await show([task('1')]);
      // Of Ionic's code for gestures, which comes late.
      Object.assign(page.querySelector('ion-item-sliding')!, { close: () => undefined });
      click(way);
      await settle();
      const { url, lastSuccessfulNavigation } = TestBed.inject(Router);
      expect([url, lastSuccessfulNavigation()?.extras.info]).toEqual(['/tasks/1', task('1')]);
    });
  }

  it('drops an answer that is overtaken by another visit of the page', async () => {
    fixture.componentInstance.ionViewWillEnter();
    const overtaken = http.expectOne(FIRST_PAGE);
    await show([task('1')]);
    expect(overtaken.cancelled).toBeTrue();
    expect(names()).toEqual(['Task 1']);
  });

  for (const body of [null, {}, { tasks: null }, []]) {
    it(`shows that ${JSON.stringify(body)} is no answer, and asks again on demand`, async () => {
      fixture.componentInstance.ionViewWillEnter();
      http.expectOne(FIRST_PAGE).flush(body);
      await settle();
      expect(page.querySelector('[role=alert]')?.textContent).toContain('unexpected answer');
      click('[role=alert] ion-button');
      await answer(FIRST_PAGE, [task('1')]);
      expect(names()).toEqual(['Task 1']);
    });
  }

  it('adds a page of tasks once, however often it is asked for', async () => {
    await show([task('1')], '1');
    click('.more');
    click('.more');
    const [first, second] = http.match(SECOND_PAGE);
    expect(first?.cancelled).toBeTrue();
    second?.flush({ tasks: [task('2')] });
    await settle();
    expect(names()).toEqual(['Task 1', 'Task 2']);
  });

  it('keeps the tasks in view when others cannot be loaded', async () => {
    await show([task('1')], '1');
    click('.more');
    http.expectOne(SECOND_PAGE).flush(null, { status: 500, statusText: 'x' });
    await settle();
    expect(names()).toEqual(['Task 1']);
    expect(warnings.length).toBe(1);
  });

  it('goes on to the first of the tasks that come next, and says how many there are', async () => {
    await show([task('1')], '1');
    await focused();
    page.querySelector('.more')?.shadowRoot?.querySelector('button')?.focus();
    click('.more');
    await answer(SECOND_PAGE, [task('2'), task('3')]);
    expect((await focused())?.textContent).toBe('Task 2');
    expect(status()).toBe('3 tasks shown');
  });

  it('leaves the focus where it has gone while the next tasks come', async () => {
    await show([task('1')], '1');
    click('.more');
    page.querySelector('h1')?.focus();
    await answer(SECOND_PAGE, [task('2')]);
    expect(await focused()).toBe(page.querySelector('h1'));
  });

  it('calls no tasks up to date that it could not load anew', async () => {
    await show([task('1')]);
    click('[aria-label=Refresh]');
    await settle();
    http.expectOne(FIRST_PAGE).error(new ProgressEvent('error'));
    await settle();
    expect(status()).toBe('');
    expect(warnings.length).toBe(1);
  });

  it('has news of the last refresh alone', async () => {
    await show([task('1')]);
    click('[aria-label=Refresh]');
    await settle();
    click('[aria-label=Refresh]');
    await settle();
    expect(status()).toBe('Loading your tasks anew …');
    http.match(FIRST_PAGE).at(-1)?.flush({ tasks: [] });
    await settle();
    expect(status()).toBe('Your tasks are up to date.');
  });

  it('tells of loading outside of what is busy', async () => {
    await show([]);
    expect(page.querySelector('[aria-busy] [role=status]')).toBeNull();
  });

  it('has nothing to say of an answer that comes after its end', () => {
    fixture.componentInstance.ionViewWillEnter();
    const late = http.expectOne(FIRST_PAGE);
    fixture.destroy();
    expect(late.cancelled).toBeTrue();
  });

  it('does not call a page empty while there are more tasks to show', async () => {
    await show([], '1');
    expect(page.textContent).not.toContain('No tasks yet');
    expect(page.querySelector('.more')).not.toBeNull();
  });

  it('tells those who do not see it when it has loaded tasks anew', async () => {
    await show([task('1')]);
    expect(status()).toBe('');
    click('[aria-label=Refresh]');
    await settle();
    expect(status()).toBe('Loading your tasks anew …');
    await answer(FIRST_PAGE, [task('2')]);
    expect(status()).toBe('Your tasks are up to date.');
    expect(names()).toEqual(['Task 2']);
  });

  describe('once a task is deleted', () => {
    it('is without it at once, whatever an answer on its way still holds', async () => {
      await show([task('1'), task('2')]);
      fixture.componentInstance.ionViewWillEnter();
      const outdated = http.expectOne(FIRST_PAGE);
      click('ion-button[color=danger]');
      await settle();
      expect(names()).toEqual(['Task 2']);
      outdated.flush({ tasks: [task('1'), task('2')] });
      await settle();
      expect(names()).toEqual(['Task 2']);
      await answerDelete(204);
    });

    it('has it again if that failed', async () => {
      await show([task('1'), task('2')]);
      click('ion-button[color=danger]');
      await settle();
      await answerDelete(500);
      expect(names()).toEqual(['Task 1', 'Task 2']);
      expect(warnings).toEqual([jasmine.stringContaining('“Task 1” was not deleted.')]);
    });

    it('has it as it is now if it was changed elsewhere', async () => {
      await show([task('1'), task('2')]);
      click('ion-button[color=danger]');
      await settle();
      const changed = { ...task('1'), name: 'Changed', updatedAt: '2026-11-23T08:00:00.000Z' };
      http.expectOne(`${TASKS}/1`).flush(changed);
      await settle();
      expect(names()).toEqual(['Changed', 'Task 2']);
      expect((await focused())?.textContent).toBe('Changed');
    });

    it('moves the focus on to the next task, and to its heading after the last one', async () => {
      await show([task('1'), task('2')]);
      for (const place of [page.querySelectorAll('h2 a')[1], page.querySelector('h1')]) {
        click('ion-button[color=danger]');
        await settle();
        expect(await focused()).toBe(place ?? null);
        await answerDelete(204);
      }
    });

    it('has the focus on the task that is brought back', async () => {
      await show([task('1'), task('2')]);
      click('ion-button[color=danger]');
      await settle();
      await answerDelete(204);
      undo?.handler();
      http.expectOne({ method: 'POST' }).flush({ ...task('3'), hour: 23 });
      await settle();
      expect(names()).toEqual(['Task 2', 'Task 3']);
      expect((await focused())?.textContent).toBe('Task 3');
    });
  });

  describe('with a search in its address', () => {
    const SEARCHED = `${FIRST_PAGE}&name=fish&hour=6`;

    beforeEach(() => {
      fixture.componentRef.setInput('name', 'fish');
      fixture.componentRef.setInput('hour', '6');
      fixture.componentInstance.ionViewWillEnter();
    });

    it('shows what matches, and counts it', async () => {
      await answer(SEARCHED, [task('1')]);
      expect(names()).toEqual(['Task 1']);
      expect(status()).toBe('1 task found');
      expect(page.querySelector('input')?.value).toBe('fish');
    });

    it('goes on with the search on the next page', async () => {
      await answer(SEARCHED, [task('1')], '1');
      click('.more');
      await answer(`${FIRST_PAGE}&cursor=1&name=fish&hour=6`, [task('2')]);
      expect(status()).toBe('2 tasks found');
    });

    it('says that nothing matches, and leads back to all', async () => {
      await answer(SEARCHED, []);
      expect(names()).toEqual(['Nothing matches your search']);
      const router = TestBed.inject(Router);
      const navigate = spyOn(router, 'navigate').and.resolveTo(true);
      click('.found ion-button');
      expect(navigate).toHaveBeenCalledWith(['/tasks'], { queryParams: {}, replaceUrl: true });
    });

    it('drops the answer to a search that another one has replaced', async () => {
      const replaced = http.expectOne(SEARCHED);
      fixture.componentRef.setInput('hour', undefined);
      await settle();
      expect(replaced.cancelled).toBeTrue();
      await answer(`${FIRST_PAGE}&name=fish`, [task('1'), task('2')]);
      expect(status()).toBe('2 tasks found');
    });

    it('leaves to the API whether a task that is brought back matches', async () => {
      await answer(SEARCHED, [task('1'), task('2')]);
      click('ion-button[color=danger]');
      await settle();
      await answerDelete(204);
      await focused();
      undo?.handler();
      http.expectOne({ method: 'POST' }).flush({ ...task('3'), hour: 7 });
      await settle();
      expect(names()).toEqual(['Task 2']);
      await answer(SEARCHED, [task('2')]);
      expect(names()).toEqual(['Task 2']);
      expect(await focused()).toBe(page.querySelector('h1'));
    });

    it('shows no tasks that another search has found when this one fails', async () => {
      await answer(SEARCHED, [task('1')]);
      fixture.componentRef.setInput('hour', undefined);
      await settle();
      http.expectOne(`${FIRST_PAGE}&name=fish`).flush(null, { status: 500, statusText: 'x' });
      await settle();
      expect(names()).toEqual(['Your tasks could not be loaded']);
    });

    it('waits with another search until it is in view again', async () => {
      await answer(SEARCHED, []);
      fixture.componentInstance.ionViewWillLeave();
      fixture.componentRef.setInput('hour', undefined);
      await settle();
      fixture.componentInstance.ionViewWillEnter();
      await answer(`${FIRST_PAGE}&name=fish`, []);
    });
  });
});
