import { TestBed } from '@angular/core/testing';
import { ToastController } from '@ionic/angular/toast-controller';
import { inEnglish } from '../languages/testing/in-english';
import { LOAD_OVERLAYS } from './load-overlays';
import { Toasts } from './toasts';

describe('Toasts', () => {
  let toasts: Toasts;
  let isLookedAt: boolean;
  let dismissed: number;

  beforeEach(() => {
    jasmine.clock().install();
    [isLookedAt, dismissed] = [false, 0];
    const toast = {
      present: () => Promise.resolve(),
      dismiss: () => (dismissed += 1),
      onWillDismiss: () => new Promise(() => undefined),
      matches: (selector: string) => isLookedAt && selector === ':hover, :focus-within',
    };
    const controller = { create: () => Promise.resolve(toast) };
    TestBed.configureTestingModule({
      providers: [inEnglish, { provide: ToastController, useValue: controller }],
    });
    toasts = TestBed.inject(Toasts);
  });

  afterEach(() => jasmine.clock().uninstall());

  it('take an action back after a while, but not from who is about to take it up', async () => {
    await toasts.confirm('Deleted', { text: 'Undo', handler: () => undefined });
    isLookedAt = true;
    jasmine.clock().tick(20_000);
    expect(dismissed).toBe(0);
    isLookedAt = false;
    jasmine.clock().tick(9_000);
    expect(dismissed).toBe(0);
    jasmine.clock().tick(1_000);
    expect(dismissed).toBe(1);
  });

  it('say what happened where their code cannot be loaded', async () => {
    TestBed.resetTestingModule();
    const load = () => Promise.resolve(undefined);
    TestBed.configureTestingModule({
      providers: [inEnglish, { provide: LOAD_OVERLAYS, useValue: load }],
    });
    const said = spyOn(window, 'alert');
    await TestBed.inject(Toasts).warn('The page could not be loaded.');
    expect(said).toHaveBeenCalledOnceWith('The page could not be loaded.');
  });
});
