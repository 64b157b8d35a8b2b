import { TestBed } from '@angular/core/testing';
import { provideIonicAngular } from '@ionic/angular/provide';
import { inEnglish } from '../languages/testing/in-english';
import { Alerts } from './alerts';
import { LOAD_OVERLAYS } from './load-overlays';

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
      const presented = new Promise<HTMLIonAlertElement>((resolve) => {
        const tell = ({ target }: Event) => resolve(target as HTMLIonAlertElement);
        document.addEventListener('ionAlertDidPresent', tell, { once: true });
      });
      const question = { header: 'Delete it?', message: 'For good.', yes: 'Delete' };
      const asked = TestBed.inject(Alerts).ask(question);
      close(await presented);
      expect(await asked).toBe(answer);
    });
  }

  it('are asked by the browser where their code cannot be loaded', async () => {
    TestBed.overrideProvider(LOAD_OVERLAYS, { useValue: () => Promise.resolve(undefined) });
    const asked = spyOn(window, 'confirm').and.returnValue(true);
    const question = { header: 'Delete it?', message: 'For good.', yes: 'Delete' };
    expect(await TestBed.inject(Alerts).ask(question)).toBeTrue();
    expect(asked).toHaveBeenCalledOnceWith('Delete it?\n\nFor good.');
  });
});

function click(alert: HTMLIonAlertElement, text: string): void {
  const buttons = [...alert.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent === text)?.click();
}
