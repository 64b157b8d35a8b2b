import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { Subject } from 'rxjs';
import { CurrentLanguage } from '../../languages/current-language';
import { Toasts } from '../../shell/toasts';
import type { Task } from '../task';
import { TaskDeletion } from '../task-deletion';
import { TASK } from '../testing/sample-task';
import { TASKS, testedPage } from '../testing/test-providers';
import { TaskDetailsPage } from './task-details-page';

const URL = `${TASKS}/0b5c`;

describe('TaskDetailsPage', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<TaskDetailsPage>;
  let page: HTMLElement;
  let told: string[];
  let isDeleted: boolean;
  let restored: Subject<Task>;

  beforeEach(() => {
    [told, isDeleted] = [[], true];
    restored = new Subject();
    const confirm = () => Promise.resolve(isDeleted);
    const tell = (message: string) => Promise.resolve(void told.push(message));
    TestBed.configureTestingModule({
      providers: [
        ...testedPage,
        { provide: Toasts, useValue: { confirm: tell, warnHere: tell } },
        { provide: TaskDeletion, useValue: { confirm, restored } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(TaskDetailsPage);
    fixture.componentRef.setInput('id', TASK.id);
    fixture.autoDetectChanges();
    page = fixture.nativeElement as HTMLElement;
  });

  afterEach(() => http.verify());

  async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  }

  async function enter(task = TASK): Promise<void> {
    fixture.componentInstance.ionViewWillEnter();
    http.expectOne(URL).flush(task);
    await settle();
  }

  async function fail(status: number): Promise<void> {
    fixture.componentInstance.ionViewWillEnter();
    http.expectOne(URL).flush(null, { status, statusText: 'x' });
    await settle();
  }

  async function click(selector: string): Promise<void> {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}: ${page.textContent}`);
    found.click();
    await settle();
  }

  const fact = (term: string) =>
    [...page.querySelectorAll('dl > div')]
      .find((row) => row.querySelector('dt')?.textContent === term)
      ?.querySelector('dd')
      ?.textContent.trim();

  /** In the time zone of this device, wherever it is. */
  const inWords = (date: string) =>
    new Date(date).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });

  it('shows what is known of a task, in words', async () => {
    const changed = { ...TASK, updatedAt: '2026-11-23T08:00:00.000Z' };
    await enter({ ...changed, description: 'All of them.' });
    expect(page.querySelector('h1')?.textContent).toBe('Water the plants');
    expect(fact('Days')).toBe('Mon and Fri');
    expect(fact('Time')).toBe('07:05, local time where your device is');
    expect(fact('Command')).toBe('open-valve');
    expect(fact('Description')).toBe('All of them.');
    expect(fact('Created')).toBe(inWords(changed.createdAt));
    expect(fact('Last changed')).toBe(inWords(changed.updatedAt));
  });

  describe('with a task that the list hands over', () => {
    beforeEach(async () => {
      const router = TestBed.inject(Router);
      const pageAtHand = () => {
        fixture.destroy();
        fixture = TestBed.createComponent(TaskDetailsPage);
        return true;
      };
      router.resetConfig([{ path: '**', canActivate: [pageAtHand], children: [] }]);
      await router.navigateByUrl('/tasks/0b5c', { info: TASK });
      fixture.componentRef.setInput('id', TASK.id);
      fixture.autoDetectChanges();
      page = fixture.nativeElement as HTMLElement;
      page.className = 'ion-page';
      document.body.append(page);
    });

    afterEach(() => page.remove());

    const heading = () => page.querySelector('h1')?.textContent;

    it('shows it until it has read it', async () => {
      fixture.componentInstance.ionViewWillEnter();
      await settle();
      expect([heading(), fact('Command')]).toEqual(['Water the plants', 'open-valve']);
      expect(page.querySelector('[aria-busy=true]')).toBeNull();
      http.expectOne(URL).flush({ ...TASK, name: 'Water all plants' });
      await settle();
      expect(heading()).toBe('Water all plants');
    });

    it('goes on showing it where it cannot be read, and says so', async () => {
      await fail(503);
      expect([heading(), fact('Command')]).toEqual(['Water the plants', 'open-valve']);
      expect(told).toEqual([jasmine.stringContaining('Try again shortly.')]);
    });

    it('shows it no more once it is gone, and takes the focus with it', async () => {
      await new Promise(requestAnimationFrame);
      page
        .querySelector('.actions ion-button')
        ?.shadowRoot?.querySelector<HTMLElement>('.button-native')
        ?.focus();
      expect(document.activeElement?.localName).toBe('ion-button');
      await fail(404);
      expect(page.textContent).toContain('Task not found');
      expect(document.activeElement).toBe(page.querySelector('h1'));
    });
  });

  it('leaves out what there is not', async () => {
    await enter();
    expect([fact('Description'), fact('Last changed')]).toEqual([undefined, undefined]);
  });

  it('says of a task that has ended that it does not run again', async () => {
    await enter({ ...TASK, executeUntil: '2020-01-01T00:00:00Z' });
    expect([fact('Next run'), fact('Runs until')]).toEqual(['No more runs', undefined]);
    expect(fact('Ended')).toContain('2020');
  });

  it('changes to the language that the user changes to', async () => {
    await enter();
    await TestBed.inject(CurrentLanguage).change('es');
    localStorage.removeItem('language');
    await settle();
    expect(fact('Hora')).toContain('hora local');
  });

  it('shows what changed while another page was in view', async () => {
    await enter();
    await enter({ ...TASK, name: 'Water all plants' });
    expect(page.querySelector('h1')?.textContent).toBe('Water all plants');
  });

  it('is busy while it has nothing to show, and takes the last answer alone', async () => {
    fixture.componentInstance.ionViewWillEnter();
    const overtaken = http.expectOne(URL);
    fixture.componentInstance.ionViewWillEnter();
    await settle();
    expect(overtaken.cancelled).toBeTrue();
    expect(page.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(page.querySelector('[role=status]')?.textContent).toBe('Loading the task …');
    expect(page.querySelector('[aria-busy] [role=status]')).toBeNull();
    http.expectOne(URL).flush(TASK);
    await settle();
    fixture.componentInstance.ionViewWillEnter();
    await settle();
    expect(page.querySelector('[aria-busy=true]')).toBeNull();
    http.expectOne(URL).flush(TASK);
  });

  it('shows what was changed elsewhere, in place of being deleted', async () => {
    await enter();
    restored.next({ ...TASK, id: 'another', name: 'Another' });
    restored.next({ ...TASK, name: 'Changed' });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('Changed');
  });

  it('copies the command', async () => {
    await enter();
    const write = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    await click('.command ion-button');
    expect(write).toHaveBeenCalledOnceWith('open-valve');
    write.and.rejectWith(new DOMException('x', 'NotAllowedError'));
    await click('.command ion-button');
    expect(told).toEqual(['Command copied', jasmine.stringContaining('Select it')]);
  });

  it('leads to the list where there is no such task', async () => {
    await fail(404);
    expect(page.textContent).toContain('Task not found');
    expect(page.querySelector('[role=alert] ion-button')?.textContent).toBe('Go to your tasks');
    await click('[role=alert] ion-button');
    expect(TestBed.inject(Router).url).toBe('/tasks');
  });

  it('tries again on demand', async () => {
    await fail(500);
    expect(page.textContent).toContain('could not be loaded');
    await click('[role=alert] ion-button');
    http.expectOne(URL).flush(TASK);
    await settle();
    expect(fact('Command')).toBe('open-valve');
  });

  it('leads nobody away from where they went meanwhile', async () => {
    await enter();
    const navigate = spyOn(TestBed.inject(NavController), 'navigateBack');
    page.querySelector<HTMLElement>('ion-button[color=danger]')!.click();
    fixture.componentInstance.ionViewWillLeave();
    await settle();
    expect(navigate).not.toHaveBeenCalled();
  });

  for (const [deleted, url] of [
    [true, '/tasks'],
    [false, '/'],
  ] as const) {
    it(`${deleted ? 'leads to the list' : 'stays'} when a task is ${deleted ? '' : 'not '}deleted`, async () => {
      isDeleted = deleted;
      await enter();
      await click('ion-button[color=danger]');
      expect(TestBed.inject(Router).url).toBe(url);
    });
  }
});
