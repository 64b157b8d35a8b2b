import { Component, InjectionToken, inject } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import {
  CognitoRequestLog,
  CognitoSession,
  provideCognitoHttp,
  withRequestLog,
  withTokenSource,
} from 'ngx-cognito-http';
import { ENTRY } from '../inspector/testing/sample-entry';
import { inEnglish } from '../languages/testing/in-english';
import { Alerts } from '../shell/alerts';
import { Toasts } from '../shell/toasts';
import { followSession } from './follow-session';
import { SignInReason } from './sign-in-reason';
import { markSignOut, unmarkSignOut } from './sign-out-mark';
import { forgetTabUser, rememberTabUser } from './tab-user';
import { FakeTokenSource } from './testing/fake-token-source';

const LOCATION = new InjectionToken<Pick<Location, 'assign'>>('LOCATION');

@Component({ template: '' })
class Page {}

@Component({ template: '' })
class Root {
  constructor() {
    followSession(inject(LOCATION));
  }
}

describe('followSession', () => {
  let source: FakeTokenSource;
  let fixture: ComponentFixture<Root>;
  let router: Router;
  let loaded: (string | URL)[];
  let moves: string[];

  beforeEach(() => {
    source = new FakeTokenSource();
    [loaded, moves] = [[], []];
    TestBed.configureTestingModule({
      providers: [
        provideCognitoHttp(
          { apis: [] },
          withTokenSource(() => source),
          withRequestLog(),
        ),
        inEnglish,
        provideRouter([{ path: '**', component: Page }]),
        { provide: LOCATION, useValue: { assign: (url: string | URL) => loaded.push(url) } },
      ],
    });
    router = TestBed.inject(Router);
    const navigation = TestBed.inject(NavController);
    for (const move of ['navigateBack', 'navigateForward', 'navigateRoot'] as const) {
      spyOn(navigation, move).and.callFake((url, options) => {
        moves.push(move);
        const tree = options
          ? router.createUrlTree([url], options)
          : router.parseUrl(url as string);
        return router.navigateByUrl(tree);
      });
    }
    fixture = TestBed.createComponent(Root);
  });

  afterEach(() => {
    unmarkSignOut();
    forgetTabUser();
  });

  function signOut(): void {
    TestBed.inject(SignInReason).signOutOnPurpose();
    source.signOut();
  }

  /** Lets the session load, the effect run and the router arrive. */
  async function settle(): Promise<void> {
    await TestBed.inject(CognitoSession)
      .token()
      .catch(() => undefined);
    await fixture.whenStable();
  }

  async function signInAt(url: string, user: string): Promise<void> {
    await router.navigateByUrl(url);
    source.signIn(user);
    await settle();
  }

  it('leads from the sign-in page to where the user was going', async () => {
    await signInAt('/sign-in?returnUrl=%2Ftasks%2F1%3Fx%3D2', 'ada');
    expect(router.url).toBe('/tasks/1?x=2');
  });

  it('leads nobody out of the app', async () => {
    await signInAt('/sign-in?returnUrl=%2F%2Fevil.example', 'ada');
    expect(router.url).toBe('/tasks');
    expect(loaded).toEqual([]);
  });

  it('leaves a user alone who is on another page', async () => {
    await signInAt('/tasks/1', 'ada');
    expect([router.url, moves]).toEqual(['/tasks/1', []]);
  });

  it('leads to the sign-in page when the session expires, above the pages, and back to them', async () => {
    await signInAt('/tasks/new', 'ada');
    source.fail('session-expired');
    await settle();
    expect(router.url).toBe('/sign-in?returnUrl=%2Ftasks%2Fnew');

    source.signIn('ada');
    await settle();
    expect(router.url).toBe('/tasks/new');
    expect(moves).toEqual(['navigateForward', 'navigateBack']);
    expect(loaded).toEqual([]);
  });

  it('loads the app afresh for another user after the session expired', async () => {
    await signInAt('/tasks/new', 'ada');
    source.fail('session-expired');
    await settle();
    source.signIn('eve');
    await settle();
    expect(loaded).toEqual(['/tasks']);
  });

  it('does not lead another user to the address of a former one', async () => {
    rememberTabUser('ada');
    await signInAt('/sign-in?returnUrl=%2Ftasks%3Fname%3Dsecret', 'eve');
    expect(loaded).toEqual(['/tasks']);
  });

  it('loads the app afresh when another user signs in elsewhere', async () => {
    await signInAt('/tasks/1', 'ada');
    source.signIn('eve');
    await settle();
    expect(loaded).toEqual(['/tasks']);
  });

  describe('has the sign-in page say', () => {
    const reason = () => TestBed.inject(SignInReason).reason();

    it('that the session has expired', async () => {
      await signInAt('/tasks/1', 'ada');
      source.fail('session-expired');
      await settle();
      expect(reason()).toBe('expired');
    });

    it('that the session has expired for another tab', async () => {
      await signInAt('/tasks/1', 'ada');
      source.signOut();
      await settle();
      expect(reason()).toBe('expired');
    });

    it('that the session was ended in another tab', async () => {
      await signInAt('/tasks/1', 'ada');
      markSignOut();
      source.signOut();
      await settle();
      expect(reason()).toBe('ended-elsewhere');
      source.signIn('ada');
      await settle();
      expect(reason()).toBeUndefined();
    });

    it('nothing to who signs out here', async () => {
      await signInAt('/tasks/1', 'ada');
      signOut();
      await settle();
      expect(reason()).toBeUndefined();
    });

    it('nothing to who was not signed in', async () => {
      await router.navigateByUrl('/sign-in');
      await settle();
      expect(reason()).toBeUndefined();
    });
  });

  it('drops the pages of a user who signs out, and where they were', async () => {
    await signInAt('/tasks/1', 'ada');
    signOut();
    await settle();
    expect([router.url, moves]).toEqual(['/sign-in', ['navigateRoot']]);
    source.signIn('eve');
    await settle();
    expect([router.url, loaded]).toEqual(['/tasks', []]);
  });

  it('stays on the sign-in page where the session that expired is ended elsewhere', async () => {
    await signInAt('/tasks/new', 'ada');
    source.fail('session-expired');
    await settle();
    markSignOut();
    source.signOut();
    await settle();
    expect([router.url, moves]).toEqual(['/sign-in?returnUrl=%2Ftasks%2Fnew', ['navigateForward']]);
  });

  it('leaves a user’s pages for them where the session expired in another tab', async () => {
    await signInAt('/tasks/new', 'ada');
    source.signOut();
    await settle();
    source.signIn('ada');
    await settle();
    expect([router.url, moves]).toEqual(['/tasks/new', ['navigateForward', 'navigateBack']]);
  });

  it('takes away what is said and asked of a user whose session is over', async () => {
    const dismiss = spyOn(TestBed.inject(Alerts), 'dismiss');
    const toasts = TestBed.inject(Toasts);
    await signInAt('/tasks/1', 'ada');
    toasts.warn('“My secret task” was not deleted');
    source.fail('session-expired');
    await settle();
    expect(toasts.shown()).toEqual([]);
    expect(dismiss).toHaveBeenCalledTimes(1);
  });

  it('shows the next user nothing of the former one', async () => {
    const [log, toasts] = [TestBed.inject(CognitoRequestLog), TestBed.inject(Toasts)];
    await signInAt('/tasks/1', 'ada');
    log.record(ENTRY);
    signOut();
    await settle();
    expect(log.entries()).toEqual([]);
    toasts.warn('“My secret task” was not deleted');
    source.signIn('eve');
    await settle();
    expect(toasts.shown()).toEqual([]);
  });

  it('drops those pages by loading the app afresh when the sign-in page cannot be loaded', async () => {
    await signInAt('/tasks/1', 'ada');
    const failed = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    (TestBed.inject(NavController).navigateRoot as jasmine.Spy).and.returnValue(failed);
    signOut();
    await settle();
    expect(loaded).toEqual(['/sign-in']);
  });

  it('stays when the user pool cannot be reached', async () => {
    await signInAt('/tasks/1', 'ada');
    source.fail('offline');
    await settle();
    expect([router.url, moves]).toEqual(['/tasks/1', []]);
  });

  it('leaves people alone who never signed in', async () => {
    await router.navigateByUrl('/nowhere');
    await settle();
    expect([router.url, moves]).toEqual(['/nowhere', []]);
  });
});
