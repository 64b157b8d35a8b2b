import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { inEnglish } from '../../languages/testing/in-english';
import { provideRouter, Router } from '@angular/router';
import { provideIonicAngular } from '@ionic/angular/provide';
import { NavController } from '@ionic/angular/nav-controller';
import { CognitoSession } from 'ngx-cognito-http';
import { Alerts } from '../../shell/alerts';
import { API_URL } from '../../shell/api-url';
import { Toasts } from '../../shell/toasts';
import type { Task } from '../task';
import { draftKey, forgetDrafts, keepDraft, keptDraft } from '../kept-draft';
import { toFormValue } from '../task-form';
import { TASK } from '../testing/sample-task';
import { TaskFormPage } from './task-form-page';

const TASKS = 'https://api.example.com/api/tasks';

describe('TaskFormPage', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<TaskFormPage>;
  let page: HTMLElement;
  let confirmed: string[];
  let isToBeLost: boolean;

  beforeEach(() => {
    [confirmed, isToBeLost] = [[], true];
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideHttpClient(),
        provideHttpClientTesting(),
        provideIonicAngular({ animated: false }),
        provideRouter([{ path: '**', children: [] }]),
        { provide: API_URL, useValue: 'https://api.example.com' },
        { provide: CognitoSession, useValue: { claims: signal({ sub: 'ada' }) } },
        { provide: Alerts, useValue: { ask: () => Promise.resolve(isToBeLost) } },
        { provide: Toasts, useValue: { confirm: (message: string) => confirmed.push(message) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(TaskFormPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
  });

  afterEach(() => {
    http.verify();
    forgetDrafts();
  });

  /** Lets promises that follow an answer run, and what they changed be drawn. */
  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  }

  async function edit(): Promise<void> {
    fixture.componentRef.setInput('id', TASK.id);
    await settle();
    http.expectOne(`${TASKS}/0b5c`).flush(TASK, { headers: { ETag: '"3"' } });
    await settle();
  }

  async function type(field: string, value: string): Promise<void> {
    const input = element<HTMLIonInputElement>(`[formControlName=${field}]`);
    input.value = value;
    input.dispatchEvent(new CustomEvent('ionInput', { bubbles: true, detail: { value } }));
    await settle();
  }

  async function save(): Promise<void> {
    element('form').dispatchEvent(new Event('submit'));
    await settle();
  }

  function element<T extends Element>(selector: string): T {
    const found = page.querySelector<T>(selector);
    if (!found) throw new Error(`The page has no ${selector}: ${page.textContent}`);
    return found;
  }

  const errorOf = (field: string) =>
    element<HTMLIonInputElement>(`[formControlName=${field}]`).errorText ?? '';

  it('shows what is wrong with a field while it is typed', async () => {
    await settle();
    expect(errorOf('name')).toBe('');
    await type('name', 'Wat');
    expect(errorOf('name')).toContain('not 3');
    await type('name', 'Water');
    expect(errorOf('name')).toBe('');
  });

  it('sends nothing while a field is wrong, and shows each one', async () => {
    await settle();
    await save();
    expect(errorOf('executionCommand')).toBe('Enter a command.');
    expect(page.textContent).toContain('Choose at least one day.');
  });

  it('refuses a new task that would never run', async () => {
    await settle();
    await type('executeUntil', '2020-01-01T00:00');
    expect(errorOf('executeUntil')).toContain('never run');
  });

  it('lets a task end that exists', async () => {
    await edit();
    await type('executeUntil', '2020-01-01T00:00');
    expect(errorOf('executeUntil')).toBe('');
  });

  it('replaces the version of the task that it read, and goes back to the list', async () => {
    await edit();
    await type('name', 'Water all plants');
    await save();
    const put = http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
    expect(put.request.headers.get('If-Match')).toBe('"3"');
    expect((put.request.body as Task).name).toBe('Water all plants');
    put.flush(TASK);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/tasks');
    expect(confirmed).toEqual(['“Water all plants” saved']);
  });

  for (const status of [0, 401, 404, 413, 429, 500]) {
    it(`keeps what was typed when saving fails with ${status}`, async () => {
      await edit();
      await type('name', 'Water all plants');
      await save();
      const put = http.expectOne(`${TASKS}/0b5c`);
      if (status === 0) put.error(new ProgressEvent('error'));
      else put.flush(null, { status, statusText: 'x' });
      await settle();
      expect(element('app-not-saved').textContent).toContain('What you entered is still here');
      expect(document.activeElement).toBe(element('app-not-saved'));
      expect(element<HTMLIonInputElement>('[formControlName=name]').value).toBe('Water all plants');
    });
  }

  it('shows what the API finds wrong at its field', async () => {
    await edit();
    await save();
    const errors = [{ field: 'hour', message: 'Must be even.' }];
    const answer = { status: 400, statusText: 'Bad Request' };
    http.expectOne(`${TASKS}/0b5c`).flush({ errors }, answer);
    await settle();
    expect(errorOf('time')).toBe('Must be even.');
    expect(element('[formControlName=time]').contains(document.activeElement)).toBeTrue();
  });

  it('shows that an answer without a task is none, and asks again on demand', async () => {
    fixture.componentRef.setInput('id', TASK.id);
    await settle();
    http.expectOne(`${TASKS}/0b5c`).flush({});
    await settle();
    element<HTMLElement>('[role=alert] ion-button').click();
    http.expectOne(`${TASKS}/0b5c`).flush(TASK);
    await settle();
    expect(element<HTMLIonInputElement>('[formControlName=name]').value).toBe(TASK.name);
  });

  describe('when the task was changed elsewhere', () => {
    const theirs = { ...TASK, name: 'Changed elsewhere' };

    beforeEach(async () => {
      await edit();
      await type('name', 'Water all plants');
      await save();
      http.expectOne(`${TASKS}/0b5c`).flush(null, { status: 409, statusText: 'Conflict' });
      await settle();
    });

    async function find(): Promise<void> {
      http
        .expectOne({ method: 'GET', url: `${TASKS}/0b5c` })
        .flush(theirs, { headers: { ETag: '"4"' } });
      await settle();
    }

    async function choose(text: string): Promise<void> {
      const buttons = [...page.querySelectorAll<HTMLElement>('app-not-saved ion-button')];
      buttons.find(({ textContent }) => textContent.includes(text))?.click();
      await settle();
    }

    it('shows where the two differ, and nowhere else', async () => {
      await find();
      const cells = [...page.querySelectorAll('tbody tr > *')];
      expect(cells.map(({ textContent }) => textContent)).toEqual([
        'Name',
        'Water all plants',
        'Changed elsewhere',
      ]);
    });

    it('saves what was typed on demand, over what was shown and nothing newer', async () => {
      await find();
      await choose('Save mine anyway');
      const put = http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
      expect(put.request.headers.get('If-Match')).toBe('"4"');
      expect((put.request.body as Task).name).toBe('Water all plants');
      put.flush(TASK);
    });

    it('shows the other one on demand, to be changed in its turn', async () => {
      await find();
      await choose('Discard mine and reload');
      expect(element<HTMLIonInputElement>('[formControlName=name]').value).toBe(theirs.name);
      expect(page.querySelector('app-not-saved')).toBeNull();
      await type('name', 'Water all plants');
      await save();
      const put = http.expectOne({ method: 'PUT', url: `${TASKS}/0b5c` });
      expect(put.request.headers.get('If-Match')).toBe('"4"');
      put.flush(TASK);
    });

    it('leaves the choice where the other one cannot be read, which is asked for again', async () => {
      http.expectOne({ method: 'GET', url: `${TASKS}/0b5c` }).error(new ProgressEvent('error'));
      await settle();
      await choose('Discard mine and reload');
      // What were typed by now would be overwritten.
      expect(page.querySelector('form')).toBeNull();
      await find();
      expect(element<HTMLIonInputElement>('[formControlName=name]').value).toBe(theirs.name);
    });
  });

  it('saves as a new task what was typed for one that is gone', async () => {
    await edit();
    await type('name', 'Water all plants');
    await save();
    http.expectOne(`${TASKS}/0b5c`).flush(null, { status: 404, statusText: 'x' });
    await settle();
    element<HTMLElement>('app-not-saved ion-button').click();
    const post = http.expectOne({ method: 'POST', url: TASKS });
    expect((post.request.body as Task).name).toBe('Water all plants');
    post.flush(TASK);
    await settle();
    expect(TestBed.inject(Router).url).toBe('/tasks');
  });

  describe('with something typed', () => {
    const kept = () => keptDraft(draftKey('ada', TASK.id));
    const resetButton = () => element<HTMLIonButtonElement>('form > ion-button[type=button]');

    beforeEach(async () => {
      await edit();
      await type('name', 'Water all plants');
    });

    for (const isWanted of [true, false]) {
      it(`${isWanted ? 'lets it go' : 'stays'} as its user decides on leaving`, async () => {
        isToBeLost = isWanted;
        expect(await fixture.componentInstance.mayLeave()).toBe(isWanted);
        expect(kept() === undefined).toBe(isWanted);
      });

      it(`${isWanted ? 'resets' : 'keeps'} it as its user decides on a reset`, async () => {
        isToBeLost = isWanted;
        resetButton().click();
        await settle();
        const { value } = element<HTMLIonInputElement>('[formControlName=name]');
        expect(value).toBe(isWanted ? TASK.name : 'Water all plants');
        expect(kept() === undefined).toBe(isWanted);
        expect(resetButton().disabled).toBe(isWanted);
      });
    }

    it('asks nothing once it is typed back', async () => {
      isToBeLost = false;
      await type('name', TASK.name);
      expect(kept()).toBeUndefined();
      expect(await fixture.componentInstance.mayLeave()).toBeTrue();
    });

    it('keeps it until it is saved', async () => {
      expect(kept()?.value.name).toBe('Water all plants');
      await save();
      expect(kept()?.value.name).toBe('Water all plants');
      http.expectOne({ method: 'PUT' }).flush(TASK);
      await settle();
      expect(kept()).toBeUndefined();
    });
  });

  describe('left while it is being saved', () => {
    let mayLeave: Promise<boolean>;
    let asked: number;

    beforeEach(async () => {
      asked = 0;
      spyOn(TestBed.inject(Alerts), 'ask').and.callFake(() => Promise.resolve(!!++asked));
      await edit();
      await type('name', 'Water all plants');
      await save();
      mayLeave = fixture.componentInstance.mayLeave();
    });

    it('lets its user go on once it is saved, and nowhere else', async () => {
      const navigate = spyOn(TestBed.inject(NavController), 'navigateBack');
      http.expectOne({ method: 'PUT' }).flush(TASK);
      expect(await mayLeave).toBeTrue();
      expect(asked).toBe(0);
      expect(navigate).not.toHaveBeenCalled();
      expect(confirmed).toEqual(['“Water all plants” saved']);
    });

    it('has its user stay to see why it was not saved', async () => {
      http.expectOne({ method: 'PUT' }).error(new ProgressEvent('error'));
      expect(await mayLeave).toBeFalse();
      await settle();
      expect(element('app-not-saved').textContent).toContain('cannot be reached');
      expect(await fixture.componentInstance.mayLeave()).toBeTrue();
      expect(asked).toBe(1);
    });
  });

  for (const status of [200, 500]) {
    it(`does nothing any more after ${status} to who has signed out meanwhile`, async () => {
      await edit();
      await save();
      fixture.componentInstance.ionViewWillLeave();
      fixture.destroy();
      const navigate = spyOn(TestBed.inject(NavController), 'navigateBack');
      http.expectOne({ method: 'PUT' }).flush(TASK, { status, statusText: 'x' });
      await new Promise((resolve) => setTimeout(resolve));
      expect(navigate).not.toHaveBeenCalled();
      expect(confirmed).toEqual([]);
    });
  }

  describe('with something kept from before a reload', () => {
    beforeEach(async () => {
      const value = { ...toFormValue(TASK), name: 'Wat' };
      keepDraft(draftKey('ada', TASK.id), { value, etag: '"2"' });
      await edit();
    });

    it('shows it, and what is wrong with it', () => {
      expect(element('[role=status]').textContent).toContain('here again');
      expect(element<HTMLIonInputElement>('[formControlName=name]').value).toBe('Wat');
      expect(errorOf('name')).toContain('not 3');
    });

    it('saves it over the version it was typed for, and over no other', async () => {
      await type('name', 'Water all plants');
      await save();
      const put = http.expectOne({ method: 'PUT' });
      expect(put.request.headers.get('If-Match')).toBe('"2"');
      put.flush(TASK);
    });

    it('is over with a reset', async () => {
      element<HTMLElement>('ion-button[type=button]').click();
      await settle();
      expect(element('[role=status]').textContent.trim()).toBe('');
      await type('name', 'Water all plants');
      await save();
      const put = http.expectOne({ method: 'PUT' });
      expect(put.request.headers.get('If-Match')).toBe('"3"');
      put.flush(TASK);
    });
  });
});
