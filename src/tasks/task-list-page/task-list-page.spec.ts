import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { inEnglish } from '../../languages/testing/in-english';
import { provideRouter } from '@angular/router';
import { provideIonicAngular } from '@ionic/angular/provide';
import { CognitoSession } from 'ngx-cognito-http';
import { API_URL } from '../../shell/api-url';
import { Alerts } from '../../shell/alerts';
import { Toasts } from '../../shell/toasts';
import type { Task } from '../task';
import { TASK } from '../testing/sample-task';
import { TaskListPage } from './task-list-page';

const FIRST_PAGE = 'https://api.example.com/api/tasks?limit=100';
const SECOND_PAGE = `${FIRST_PAGE}&cursor=1`;

function task(id: string): Task {
  return { ...TASK, id, name: `Task ${id}` };
}

describe('TaskListPage', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<TaskListPage>;
  let page: HTMLElement;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    const toasts = {
      confirm: () => Promise.resolve(),
      warn: (message: string) => Promise.resolve(warnings.push(message)),
    };
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideHttpClient(),
        provideHttpClientTesting(),
        provideIonicAngular({ animated: false }),
        provideRouter([]),
        { provide: API_URL, useValue: 'https://api.example.com' },
        { provide: CognitoSession, useValue: { claims: signal({ sub: 'me' }) } },
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

  async function show(tasks: readonly Task[], nextCursor?: string): Promise<void> {
    fixture.componentInstance.ionViewWillEnter();
    http.expectOne(FIRST_PAGE).flush({ tasks, nextCursor });
    await settle();
  }

  const names = () => [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
  const click = (selector: string) => page.querySelector<HTMLElement>(selector)?.click();

  it('drops an answer that is overtaken by another visit of the page', async () => {
    fixture.componentInstance.ionViewWillEnter();
    const overtaken = http.expectOne(FIRST_PAGE);
    await show([task('1')]);
    expect(overtaken.cancelled).toBeTrue();
    expect(names()).toEqual(['Task 1']);
  });

  for (const answer of [null, {}, { tasks: null }, []]) {
    it(`shows that ${JSON.stringify(answer)} is no answer, and asks again on demand`, async () => {
      fixture.componentInstance.ionViewWillEnter();
      http.expectOne(FIRST_PAGE).flush(answer);
      await settle();
      expect(page.querySelector('[role=alert]')?.textContent).toContain('unexpected answer');
      click('[role=alert] ion-button');
      http.expectOne(FIRST_PAGE).flush({ tasks: [task('1')] });
      await settle();
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

  it('asks anew where an answer on its way may still hold a task that was deleted', async () => {
    await show([task('1'), task('2')]);
    fixture.componentInstance.ionViewWillEnter();
    const outdated = http.expectOne(FIRST_PAGE);
    click('ion-item [color=danger]');
    await settle();
    http.expectOne({ method: 'DELETE' }).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(outdated.cancelled).toBeTrue();
    http.expectOne(FIRST_PAGE).flush({ tasks: [task('2')] });
    await settle();
    expect(names()).toEqual(['Task 2']);
  });

  it('has nothing to say of an answer that comes after its end', () => {
    fixture.componentInstance.ionViewWillEnter();
    const late = http.expectOne(FIRST_PAGE);
    fixture.destroy();
    expect(late.cancelled).toBeTrue();
  });

  it('moves the focus to its heading when the button that had it goes with its task', async () => {
    await show([task('1'), task('2')]);
    click('ion-item [color=danger]');
    await settle();
    http.expectOne({ method: 'DELETE' }).flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(names()).toEqual(['Task 2']);
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });

  it('does not call a page empty while there are more tasks to show', async () => {
    await show([], '1');
    expect(page.textContent).not.toContain('No tasks yet');
    expect(page.querySelector('.more')).not.toBeNull();
  });
});
