import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { Alerts } from '../../../shell/alerts';
import { Toasts, type ToastAction } from '../../../shell/toasts';
import type { Task } from '../../task';
import { TASK } from '../../testing/sample-task';
import { TASKS, testedPage } from '../../testing/test-providers';
import { TaskListPage } from '../task-list-page';

export const FIRST_PAGE = `${TASKS}?limit=100`;
export const SECOND_PAGE = `${FIRST_PAGE}&cursor=1`;

export function task(id: string): Task {
  return { ...TASK, id, name: `Task ${id}` };
}

/** The list's page in the document, with an API that tests answer for. */
export class ListedTasks {
  readonly warnings: string[] = [];
  /** What the last toast offers. */
  undo: ToastAction | undefined;
  readonly http: HttpTestingController;
  readonly fixture;
  readonly page: HTMLElement;

  constructor() {
    TestBed.configureTestingModule({
      providers: [
        ...testedPage,
        {
          provide: CognitoSession,
          useValue: { claims: signal({ sub: 'me' }), status: signal('signed-in') },
        },
        { provide: Alerts, useValue: { ask: () => Promise.resolve(true) } },
        { provide: Toasts, useValue: this.#toasts() },
      ],
    });
    this.http = TestBed.inject(HttpTestingController);
    this.fixture = TestBed.createComponent(TaskListPage);
    this.page = this.fixture.nativeElement as HTMLElement;
    document.body.append(this.page);
  }

  /** Has the page come into view, as Ionic does. */
  enter(): void {
    this.fixture.componentInstance.ionViewWillEnter();
  }

  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.fixture.whenStable();
  }

  /** Ionic's elements render themselves in the next frame, and take no focus before. */
  async focused(): Promise<Element | null> {
    await new Promise(requestAnimationFrame);
    return document.activeElement;
  }

  async answer(url: string, tasks: readonly Task[], nextCursor?: string): Promise<void> {
    this.http.expectOne(url).flush({ tasks, nextCursor });
    await this.settle();
  }

  async show(tasks: readonly Task[], nextCursor?: string): Promise<void> {
    this.enter();
    await this.answer(FIRST_PAGE, tasks, nextCursor);
  }

  /** Deletes the first task in view, but for the API's answers. */
  async delete(): Promise<void> {
    this.click('ion-button[color=danger]');
    await this.settle();
  }

  async answerDelete(status: number): Promise<void> {
    const read = this.http.expectOne(
      ({ method, url }) => method === 'GET' && !url.endsWith('/tasks'),
    );
    read.flush(task(read.request.url.split('/').at(-1)!));
    await this.settle();
    this.http.expectOne({ method: 'DELETE' }).flush(null, { status, statusText: 'x' });
    await this.settle();
  }

  names(): readonly string[] {
    return [...this.page.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
  }

  click(selector: string): void {
    this.page.querySelector<HTMLElement>(selector)?.click();
  }

  status(): string | undefined {
    return this.page.querySelector('[role=status]')?.textContent;
  }

  #toasts() {
    const warn = (message: string) => this.warnings.push(message);
    return {
      confirm: (_message: string, action?: ToastAction) => Promise.resolve((this.undo = action)),
      warn,
      warnHere: warn,
    };
  }
}
