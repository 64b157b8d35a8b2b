import { TestBed } from '@angular/core/testing';
import { NavController } from '@ionic/angular/nav-controller';
import { TIMED_OUT } from '../../shell/testing/timed-out';
import { draftKey } from '../draft-keys';
import { keepDraft, keptDraft } from '../kept-draft';
import { toFormValue } from '../task-form';
import { TASK } from '../testing/sample-task';
import { OpenForm } from './testing/open-form';

describe('TaskFormPage with unsaved changes', () => {
  let form: OpenForm;

  beforeEach(() => {
    form = new OpenForm();
  });

  afterEach(() => form.close());

  describe('with something typed', () => {
    const kept = () => keptDraft(draftKey('ada', TASK.id));
    const resetButton = () => form.element<HTMLIonButtonElement>('form > ion-button[type=button]');

    beforeEach(async () => {
      await form.edit();
      await form.type('name', 'Water all plants');
    });

    for (const isWanted of [true, false]) {
      it(`${isWanted ? 'lets it go' : 'stays'} as its user decides on leaving`, async () => {
        form.isToBeLost = isWanted;
        expect(await form.fixture.componentInstance.mayLeave()).toBe(isWanted);
        expect(kept() === undefined).toBe(isWanted);
      });

      it(`${isWanted ? 'resets' : 'keeps'} it as its user decides on a reset`, async () => {
        form.isToBeLost = isWanted;
        resetButton().click();
        await form.settle();
        const { value } = form.field('name');
        expect(value).toBe(isWanted ? TASK.name : 'Water all plants');
        expect(kept() === undefined).toBe(isWanted);
        expect(resetButton().disabled).toBe(isWanted);
      });
    }

    it('asks nothing once it is typed back', async () => {
      form.isToBeLost = false;
      await form.type('name', TASK.name);
      expect(kept()).toBeUndefined();
      expect(await form.fixture.componentInstance.mayLeave()).toBeTrue();
    });

    it('keeps it until it is saved', async () => {
      expect(kept()?.value.name).toBe('Water all plants');
      await form.save();
      expect(kept()?.value.name).toBe('Water all plants');
      form.http.expectOne({ method: 'PUT' }).flush(TASK);
      await form.settle();
      expect(kept()).toBeUndefined();
    });
  });

  describe('left while it is being saved', () => {
    let mayLeave: Promise<boolean>;

    beforeEach(async () => {
      await form.edit();
      await form.type('name', 'Water all plants');
      await form.save();
      mayLeave = form.fixture.componentInstance.mayLeave();
    });

    it('lets its user go on once it is saved, and nowhere else', async () => {
      const navigate = spyOn(TestBed.inject(NavController), 'navigateBack');
      form.http.expectOne({ method: 'PUT' }).flush(TASK);
      expect(await mayLeave).toBeTrue();
      expect(form.asked).toBe(0);
      expect(navigate).not.toHaveBeenCalled();
      expect(form.confirmed).toEqual(['“Water all plants” saved']);
    });

    it('has its user stay to see why it was not saved', async () => {
      form.http.expectOne({ method: 'PUT' }).error(new ProgressEvent('error'));
      expect(await mayLeave).toBeFalse();
      await form.settle();
      expect(form.element('app-not-saved').textContent).toContain('cannot be reached');
      expect(await form.fixture.componentInstance.mayLeave()).toBeTrue();
      expect(form.asked).toBe(1);
    });
  });

  it('says that what nobody answered for may be saved', async () => {
    await form.edit();
    await form.type('name', 'Water all plants');
    await form.save();
    form.http.expectOne({ method: 'PUT' }).error(TIMED_OUT);
    await form.settle();
    const heading = form.element('app-not-saved h2');
    expect(heading.textContent).toBe('Perhaps saved, perhaps not');
  });

  for (const status of [200, 500]) {
    it(`does nothing any more after ${status} to who has signed out meanwhile`, async () => {
      await form.edit();
      await form.save();
      form.fixture.componentInstance.ionViewWillLeave();
      form.fixture.destroy();
      const navigate = spyOn(TestBed.inject(NavController), 'navigateBack');
      form.http.expectOne({ method: 'PUT' }).flush(TASK, { status, statusText: 'x' });
      await new Promise((resolve) => setTimeout(resolve));
      expect(navigate).not.toHaveBeenCalled();
      expect(form.confirmed).toEqual([]);
    });
  }

  describe('with something kept from before a reload', () => {
    beforeEach(async () => {
      const value = { ...toFormValue(TASK), name: 'Wat' };
      keepDraft(draftKey('ada', TASK.id), { value, etag: '"2"' });
      await form.edit();
    });

    it('shows it, and what is wrong with it', () => {
      expect(form.element('.restored').textContent).toContain('here again');
      expect(form.field('name').value).toBe('Wat');
      expect(form.errorOf('name')).toContain('not 3');
    });

    it('saves it over the version it was typed for, and over no other', async () => {
      await form.type('name', 'Water all plants');
      await form.save();
      const put = form.http.expectOne({ method: 'PUT' });
      expect(put.request.headers.get('If-Match')).toBe('"2"');
      put.flush(TASK);
    });

    it('is over with a reset', async () => {
      form.element('ion-button[type=button]').click();
      await form.settle();
      expect(form.element('.restored').textContent.trim()).toBe('');
      await form.type('name', 'Water all plants');
      await form.save();
      const put = form.http.expectOne({ method: 'PUT' });
      expect(put.request.headers.get('If-Match')).toBe('"3"');
      put.flush(TASK);
    });
  });
});
