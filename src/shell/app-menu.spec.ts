import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { inEnglish } from '../languages/testing/in-english';
import { SignOut } from '../sign-in/sign-out';
import { Alerts } from './alerts';
import { AppMenu } from './app-menu';
import { provideIonic } from './provide-ionic';
import { Toasts } from './toasts';

describe('AppMenu', () => {
  for (const [button, consequence] of [
    ['Sign out', 'You are still signed in.'],
    ['Sign out everywhere', 'Your other devices are still signed in.'],
  ] as const) {
    it(`says what is left as it was where “${button}” fails, and why`, async () => {
      const fail = () => Promise.reject(new CognitoAuthError('throttled', 'x'));
      TestBed.configureTestingModule({
        providers: [
          inEnglish,
          provideIonic({ animated: false }),
          provideRouter([]),
          {
            provide: CognitoSession,
            useValue: { claims: signal({ sub: 'me' }), status: signal('signed-in') },
          },
          { provide: SignOut, useValue: { fromThisDevice: fail, fromAllDevices: fail } },
          { provide: Alerts, useValue: { ask: () => Promise.resolve(true) } },
        ],
      });
      const fixture = TestBed.createComponent(AppMenu);
      await fixture.whenStable();
      const menu = fixture.nativeElement as HTMLElement;
      const buttons = [...menu.querySelectorAll<HTMLElement>('li button')];
      buttons.find(({ textContent }) => textContent.trim() === button)?.click();
      await new Promise((resolve) => setTimeout(resolve));
      const told = TestBed.inject(Toasts).shown();
      expect(told.map(({ message }) => message)).toEqual([
        `${consequence} Signing in is busy at the moment. Try again shortly.`,
      ]);
    });
  }
});
