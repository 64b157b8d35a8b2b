import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { inEnglish } from '../languages/testing/in-english';
import { NotFoundPage } from './not-found-page';
import { provideIonic } from './provide-ionic';
import { whoIsThere } from './who-is-there';

describe('NotFoundPage', () => {
  const status = signal('unknown');

  async function open(token: () => Promise<string>): Promise<Element> {
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideIonic({ animated: false }),
        provideRouter([{ path: '**', component: NotFoundPage, canActivate: [whoIsThere] }]),
        { provide: CognitoSession, useValue: { status, token } },
      ],
    });
    const { fixture } = await RouterTestingHarness.create('/no/é');
    return fixture.nativeElement as Element;
  }

  it('has the menu from the start for who is signed in', async () => {
    let isShown: boolean | undefined;
    const page = await open(() => {
      isShown = document.querySelector('app-not-found-page') !== null;
      status.set('signed-in');
      return Promise.resolve('');
    });
    expect(isShown).toBeFalse();
    expect(page.querySelector('app-menu-button')).not.toBeNull();
  });

  it('says which address is unknown, to whoever is not signed in too', async () => {
    const page = await open(
      () => (status.set('signed-out'), Promise.reject(new CognitoAuthError('no-session', ''))),
    );
    expect(page.querySelector('code')?.textContent).toBe('/no/é');
    expect(page.querySelector('app-menu-button')).toBeNull();
  });
});
