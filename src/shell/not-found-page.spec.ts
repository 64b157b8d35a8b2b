import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { inEnglish } from '../languages/testing/in-english';
import { NotFoundPage } from './not-found-page';
import { provideIonic } from './provide-ionic';

describe('NotFoundPage', () => {
  const status = signal('unknown');

  async function open(token: () => Promise<string>): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideIonic({ animated: false }),
        provideRouter([]),
        {
          provide: ActivatedRoute,
          useValue: { snapshot: { url: [{ path: 'no' }, { path: 'é' }] } },
        },
        { provide: CognitoSession, useValue: { status, token } },
      ],
    });
    const fixture = TestBed.createComponent(NotFoundPage);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('asks who is signed in, for whom it has the menu', async () => {
    const page = await open(() => (status.set('signed-in'), Promise.resolve('')));
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
