import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Task } from '../task';
import { TASK } from '../testing/sample-task';
import { TASKS } from '../testing/test-providers';
import { OpenForm } from './testing/open-form';

describe('TaskFormPage', () => {
  let form: OpenForm;

  beforeEach(() => {
    form = new OpenForm();
  });

  afterEach(() => form.close());

  it('shows what is wrong with a field while it is typed', async () => {
    await form.settle();
    expect(form.errorOf('name')).toBe('');
    await form.type('name', 'Wat');
    expect(form.errorOf('name')).toContain('not 3');
    await form.type('name', 'Water');
    expect(form.errorOf('name')).toBe('');
  });

  it('sends nothing while a field is wrong, and shows each one', async () => {
    await form.settle();
    await form.save();
    expect(form.errorOf('executionCommand')).toBe('Enter a command.');
    expect(form.page.textContent).toContain('Choose at least one day.');
  });

  it('refuses a new task that would never run', async () => {
    await form.settle();
    await form.type('executeUntil', '2020-01-01T00:00');
    expect(form.errorOf('executeUntil')).toContain('never run');
  });

  it('lets a task end that exists', async () => {
    await form.edit();
    await form.type('executeUntil', '2020-01-01T00:00');
    expect(form.errorOf('executeUntil')).toBe('');
  });

  it('creates a task of what was typed, over which nothing is stored', async () => {
    await form.settle();
    await form.type('name', 'Water the plants');
    await form.type('time', '07:05');
    await form.type('executionCommand', 'open-valve');
    await form.type('executeUntil', '2999-12-31T18:00');
    form.element('input[type=checkbox]').click();
    await form.save();
    const post = form.http.expectOne({ method: 'POST', url: TASKS });
    expect(post.request.headers.has('If-Match')).toBeFalse();
    const { name, hour, minute, daysOfWeek, executionCommand } = post.request.body as Task;
    expect([name, hour, minute, daysOfWeek]).toEqual(['Water the plants', 7, 5, ['MON']]);
    expect(executionCommand).toBe('open-valve');
    post.flush(TASK);
    await form.settle();
    expect(form.confirmed).toEqual(['“Water the plants” saved']);
  });

  it('replaces the version of the task that it read, and goes back to the list', async () => {
    await form.edit();
    await form.type('name', 'Water all plants');
    await form.save();
    const put = form.http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
    expect(put.request.headers.get('If-Match')).toBe('"3"');
    expect((put.request.body as Task).name).toBe('Water all plants');
    put.flush(TASK);
    await form.settle();
    expect(TestBed.inject(Router).url).toBe('/tasks');
    expect(form.confirmed).toEqual(['“Water all plants” saved']);
  });

  it('goes back to the details from which it was opened', async () => {
    form.fixture.componentRef.setInput('from', 'details');
    await form.edit();
    await form.save();
    form.http.expectOne({ method: 'PUT' }).flush(TASK);
    await form.settle();
    expect(TestBed.inject(Router).url).toBe('/tasks/0b5c');
  });

  it('saves once, however often it is asked to meanwhile', async () => {
    await form.edit();
    await form.save();
    await form.save();
    form.http.expectOne({ method: 'PUT' }).flush(TASK);
    await form.settle();
    expect(form.confirmed).toEqual(['“Water the plants” saved']);
  });

  for (const status of [0, 401, 404, 413, 429, 500]) {
    it(`keeps what was typed when saving fails with ${status}`, async () => {
      await form.edit();
      await form.type('name', 'Water all plants');
      await form.save();
      const put = form.http.expectOne(`${TASKS}/0b5c`);
      if (status === 0) put.error(new ProgressEvent('error'));
      else put.flush(null, { status, statusText: 'x' });
      await form.settle();
      expect(form.element('app-not-saved').textContent).toContain('What you entered is still here');
      expect(document.activeElement).toBe(form.element('app-not-saved'));
      expect(form.field('name').value).toBe('Water all plants');
    });
  }

  it('shows what the API finds wrong at its field', async () => {
    await form.edit();
    await form.save();
    const errors = [{ field: 'hour', message: 'Must be even.' }];
    const answer = { status: 400, statusText: 'Bad Request' };
    form.http.expectOne(`${TASKS}/0b5c`).flush({ errors }, answer);
    await form.settle();
    expect(form.errorOf('time')).toContain('was not accepted.');
    expect(form.element('[formControlName=time]').contains(document.activeElement)).toBeTrue();
  });

  it('shows that an answer without a task is none, and asks again on demand', async () => {
    form.fixture.componentRef.setInput('id', TASK.id);
    await form.settle();
    form.http.expectOne(`${TASKS}/0b5c`).flush({});
    await form.settle();
    form.element('[role=alert] ion-button').click();
    form.http.expectOne(`${TASKS}/0b5c`).flush(TASK);
    await form.settle();
    expect(form.field('name').value).toBe(TASK.name);
  });

  describe('when the task was changed elsewhere', () => {
    const theirs = { ...TASK, name: 'Changed elsewhere' };

    beforeEach(async () => {
      await form.edit();
      await form.type('name', 'Water all plants');
      await form.save();
      form.http.expectOne(`${TASKS}/0b5c`).flush(null, { status: 409, statusText: 'Conflict' });
      await form.settle();
    });

    async function find(): Promise<void> {
      form.http
        .expectOne({ method: 'GET', url: `${TASKS}/0b5c` })
        .flush(theirs, { headers: { ETag: '"4"' } });
      await form.settle();
    }

    async function failToFind(status: number): Promise<void> {
      const answer = { status, statusText: 'x' };
      form.http.expectOne({ method: 'GET', url: `${TASKS}/0b5c` }).flush(null, answer);
      await form.settle();
    }

    const buttons = () => [...form.page.querySelectorAll<HTMLElement>('app-not-saved ion-button')];
    const choices = () => buttons().map(({ textContent }) => textContent.trim());

    async function choose(text: string): Promise<void> {
      buttons()
        .find(({ textContent }) => textContent.includes(text))
        ?.click();
      await form.settle();
    }

    it('leaves no button that would bring the same conflict again', async () => {
      await find();
      const buttons = [...form.page.querySelectorAll('form ion-button')];
      const texts = buttons.map(({ textContent }) => textContent.trim());
      expect(texts).toEqual(['Save mine anyway', 'Discard mine and reload']);
    });

    it('shows where the two differ, and nowhere else', async () => {
      await find();
      const cells = [...form.page.querySelectorAll('tbody tr > *')];
      expect(cells.map(({ textContent }) => textContent)).toEqual([
        'Name',
        'Water all plants',
        'Changed elsewhere',
      ]);
    });

    it('saves what was typed on demand, over what was shown and nothing newer', async () => {
      await find();
      await choose('Save mine anyway');
      const put = form.http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
      expect(put.request.headers.get('If-Match')).toBe('"4"');
      expect((put.request.body as Task).name).toBe('Water all plants');
      put.flush(TASK);
    });

    it('shows the other one on demand, to be changed in its turn', async () => {
      await find();
      await choose('Discard mine and reload');
      expect(form.field('name').value).toBe(theirs.name);
      expect(form.page.querySelector('app-not-saved')).toBeNull();
      await form.type('name', 'Water all plants');
      await form.save();
      const put = form.http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
      expect(put.request.headers.get('If-Match')).toBe('"4"');
      put.flush(TASK);
    });

    it('overwrites nothing unseen where the other one cannot be read, which it tries again', async () => {
      await failToFind(500);
      expect(choices()).toEqual(['Try again', 'Discard mine and reload']);
      await choose('Try again');
      await find();
      expect(choices()).toEqual(['Save mine anyway', 'Discard mine and reload']);
    });

    it('reads the other one on demand, to be changed in its turn', async () => {
      await failToFind(500);
      await choose('Discard mine and reload');
      // What were typed by now would be overwritten.
      expect(form.page.querySelector('form')).toBeNull();
      await find();
      expect(form.field('name').value).toBe(theirs.name);
    });

    it('may save as a new task what was typed if the other one is gone by then', async () => {
      await failToFind(404);
      expect(choices()).toEqual(['Save as a new task']);
    });
  });

  it('saves as a new task what was typed for one that is gone', async () => {
    await form.edit();
    await form.type('name', 'Water all plants');
    await form.save();
    form.http.expectOne(`${TASKS}/0b5c`).flush(null, { status: 404, statusText: 'x' });
    await form.settle();
    form.element('app-not-saved ion-button').click();
    const post = form.http.expectOne({ method: 'POST', url: TASKS });
    expect((post.request.body as Task).name).toBe('Water all plants');
    post.flush(TASK);
    await form.settle();
    expect(TestBed.inject(Router).url).toBe('/tasks');
  });
});
