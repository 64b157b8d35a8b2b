import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CognitoSession } from 'ngx-cognito-http';
import { en } from '../languages/en/texts';
import { Alerts } from '../shell/alerts';
import { Toasts, type ToastAction } from '../shell/toasts';
import { TIMED_OUT } from '../shell/testing/timed-out';
import type { Task } from './task';
import { TaskDeletion } from './task-deletion';
import { DRAFT, TASK } from './testing/sample-task';
import { TASKS, testedApi } from './testing/test-providers';

describe('TaskDeletion', () => {
  let http: HttpTestingController;
  let deletion: TaskDeletion;
  let told: string[];
  let action: ToastAction | undefined;
  let answer: boolean;
  const claims = signal<{ readonly sub: string } | undefined>(undefined);
  const status = signal('signed-in');

  beforeEach(() => {
    [told, action, answer] = [[], undefined, true];
    claims.set({ sub: 'me' });
    status.set('signed-in');
    const tell = (message: string, offered?: ToastAction) => {
      told.push(message);
      action = offered;
      return Promise.resolve();
    };
    TestBed.configureTestingModule({
      providers: [
        ...testedApi,
        { provide: CognitoSession, useValue: { claims, status } },
        { provide: Alerts, useValue: { ask: () => Promise.resolve(answer) } },
        { provide: Toasts, useValue: { confirm: tell, offer: tell, warn: tell } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    deletion = TestBed.inject(TaskDeletion);
  });

  afterEach(() => http.verify());

  /** Lets promises that follow an answer run. */
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  async function remove(status: number): Promise<boolean> {
    const gone = deletion.confirm(TASK);
    await settle();
    await find(TASK);
    const deletes = http.expectOne({ method: 'DELETE', url: `${TASKS}/0b5c` });
    expect(deletes.request.headers.get('If-Match')).toBe('"3"');
    deletes.flush(null, { status, statusText: 'x' });
    return gone;
  }

  async function find(task: Task): Promise<void> {
    http
      .expectOne({ method: 'GET', url: `${TASKS}/0b5c` })
      .flush(task, { headers: { ETag: '"3"' } });
    await settle();
  }

  it('leaves a task alone that is not to be deleted after all', async () => {
    answer = false;
    expect(await deletion.confirm(TASK)).toBeFalse();
  });

  for (const status of [204, 404]) {
    it(`takes a task for gone after ${status}`, async () => {
      expect(await remove(status)).toBeTrue();
      expect(told).toEqual(['“Water the plants” deleted']);
    });
  }

  it('tells why a task is still there', async () => {
    expect(await remove(500)).toBeFalse();
    expect(told).toEqual([jasmine.stringContaining('was not deleted. The Timer Service has a')]);
  });

  it('takes a task for gone that cannot be found any more', async () => {
    const gone = deletion.delete(TASK);
    http.expectOne({ method: 'GET' }).flush(null, { status: 404, statusText: 'x' });
    expect(await gone).toBeTrue();
  });

  it('shows a task that was changed elsewhere, in place of deleting it', async () => {
    const shown: Task[] = [];
    deletion.restored.subscribe((task) => shown.push(task));
    const changed = { ...TASK, name: 'Changed', updatedAt: '2026-11-23T08:00:00.000Z' };
    const gone = deletion.delete(TASK);
    await find(changed);
    expect(await gone).toBeFalse();
    expect(shown).toEqual([changed]);
    expect(deletion.gone().has(TASK.id)).toBeFalse();
    expect(told).toEqual(['“Water the plants” was not deleted. ' + en.tasks.task.changed]);
  });

  it('tells that a task is still there which was changed in that very moment', async () => {
    expect(await remove(409)).toBeFalse();
    expect(told).toEqual([jasmine.stringContaining('was changed elsewhere')]);
  });

  it('counts a task as gone while it is being deleted, and not after it was not', async () => {
    const deleted = deletion.delete(TASK);
    expect(deletion.gone().has(TASK.id)).toBeTrue();
    await find(TASK);
    http.expectOne({ method: 'DELETE' }).error(new ProgressEvent('error'));
    expect(await deleted).toBeFalse();
    expect(deletion.gone().has(TASK.id)).toBeFalse();
  });

  it('tells nobody else of a task that went while its user left', async () => {
    const gone = remove(204);
    status.set('signed-out');
    expect(await gone).toBeTrue();
    expect(told).toEqual([]);
  });

  it('brings a task back to nobody but its user', async () => {
    await remove(204);
    claims.set({ sub: 'other' });
    action?.handler();
    http.expectNone({ method: 'POST' });
    // Whose session has expired may be the same user.
    claims.set(undefined);
    action?.handler();
    http.expectOne({ method: 'POST' }).flush(TASK);
  });

  it('brings a task back, as often as it takes', async () => {
    const back: string[] = [];
    deletion.restored.subscribe(({ id }) => back.push(id));
    await remove(204);
    action?.handler();
    http.expectOne({ method: 'POST', url: TASKS }).error(new ProgressEvent('error'));
    await settle();
    expect(told.at(-1)).toContain('not brought back');

    action?.handler();
    const created = http.expectOne({ method: 'POST', url: TASKS });
    expect(created.request.body).toEqual(DRAFT);
    created.flush({ ...TASK, id: '2' });
    await settle();
    expect(back).toEqual(['2']);
    expect(told.at(-1)).toBe('“Water the plants” is back');
  });

  describe('without an answer in time', () => {
    it('says that the task may be deleted', async () => {
      const gone = deletion.confirm(TASK);
      await settle();
      await find(TASK);
      http.expectOne({ method: 'DELETE' }).error(TIMED_OUT);
      expect(await gone).toBeFalse();
      expect(told).toEqual([jasmine.stringContaining('was perhaps deleted, perhaps not')]);
    });

    it('says that it may be back, and offers no other try', async () => {
      expect(await remove(204)).toBeTrue();
      action?.handler();
      http.expectOne({ method: 'POST' }).error(TIMED_OUT);
      await settle();
      expect(told.at(-1)).toContain('was perhaps brought back, perhaps not');
      expect(action).toBeUndefined();
    });
  });
});
