import { TestBed } from '@angular/core/testing';
import { provideIonicAngular } from '@ionic/angular/provide';
import { inEnglish } from '../languages/testing/in-english';
import { Alerts } from './alerts';
import { LOAD_OVERLAYS } from './load-overlays';

const question = { header: 'Delete it?', message: 'For good.', yes: 'Delete' };

describe('Alerts', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [inEnglish, provideIonicAngular({ animated: false })],
    });
  });

  for (const [way, close, answer] of [
    ['its yes', (alert) => click(alert, 'Delete'), true],
    ['Cancel', (alert) => click(alert, 'Cancel'), false],
    ['a click beside it', (alert) => alert.querySelector('ion-backdrop')?.click(), false],
    ['whatever else closes it', (alert) => void alert.dismiss(), false],
  ] as [string, (alert: HTMLIonAlertElement) => void, boolean][]) {
    it(`take ${way} for a ${answer ? 'yes' : 'no'}`, async () => {
      const asked = TestBed.inject(Alerts).ask(question);
      close(await presented());
      expect(await asked).toBe(answer);
    });
  }

  for (const [when, wait] of [
    ['at once', () => Promise.resolve()],
    ['while the other one is made', created],
    ['while the other one is read', presented],
  ] as const) {
    it(`take a question for a no if another one is asked ${when}`, async () => {
      const alerts = TestBed.inject(Alerts);
      const first = alerts.ask(question);
      await wait();
      const second = alerts.ask({ ...question, yes: 'Delete again' });
      expect(await first).toBeFalse();
      const alert = await presented();
      expect(document.querySelectorAll('ion-alert').length).toBe(1);
      click(alert, 'Delete again');
      expect(await second).toBeTrue();
    });
  }

  it('let no second click past them, until half a second after they are gone', async () => {
    const [added, removed] = (['addEventListener', 'removeEventListener'] as const).map((name) =>
      spyOn(document, name).and.callThrough(),
    );
    const guards = (spy?: jasmine.Spy) =>
      spy?.calls
        .allArgs()
        .filter(([type]) => type === 'click')
        .map(([, listener]: unknown[]) => listener);
    const asked = TestBed.inject(Alerts).ask(question);
    const alert = await presented();
    expect(guards(added)).toHaveSize(1);
    jasmine.clock().install();
    click(alert, 'Cancel');
    await asked;
    jasmine.clock().tick(500);
    jasmine.clock().uninstall();
    expect(guards(removed)).toContain(guards(added)?.[0]);
  });

  it('are gone, as a no, once nobody is there to answer', async () => {
    const alerts = TestBed.inject(Alerts);
    const asked = alerts.ask(question);
    await presented();
    alerts.dismiss();
    expect(await asked).toBeFalse();
    expect(document.querySelector('ion-alert')).toBeNull();
  });

  it('are asked by the browser where their code cannot be loaded', async () => {
    TestBed.overrideProvider(LOAD_OVERLAYS, { useValue: () => Promise.resolve(undefined) });
    const asked = spyOn(window, 'confirm').and.returnValue(true);
    expect(await TestBed.inject(Alerts).ask(question)).toBeTrue();
    expect(asked).toHaveBeenCalledOnceWith('Delete it?\n\nFor good.');
  });
});

/** Gives the question that is shown next. */
function presented(): Promise<HTMLIonAlertElement> {
  return new Promise((resolve) => {
    const tell = ({ target }: Event) => resolve(target as HTMLIonAlertElement);
    document.addEventListener('ionAlertDidPresent', tell, { once: true });
  });
}

/** Waits until a question is in the page, where it is not yet shown. */
function created(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('ion-alert')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

function click(alert: HTMLIonAlertElement, text: string): void {
  const buttons = [...alert.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === text)?.click();
}
