import { TestBed } from '@angular/core/testing';
import {
  UrlTree,
  type ActivatedRouteSnapshot,
  type Route,
  type RouterStateSnapshot,
} from '@angular/router';
import { CognitoAuthError } from 'ngx-cognito-http';

import type { CognitoGuardOptions } from './cognito-guard-options';
import { cognitoCanActivate, cognitoCanMatch } from './cognito-guards';
import { failWith, Page, setUp, tokensOf } from './testing/set-up';

const PUBLIC: readonly Route[] = [
  { path: '', component: Page },
  { path: 'sign-in', component: Page },
  { path: 'no-access', component: Page },
];

/** An expired token whose refresh is up to the source. */
const EXPIRED = { lifetime: -3_600 };

const GUARDS: Readonly<Record<string, (options?: CognitoGuardOptions) => Partial<Route>>> = {
  cognitoCanActivate: (options) => ({ canActivate: [cognitoCanActivate(options)] }),
  cognitoCanMatch: (options) => ({ canMatch: [cognitoCanMatch(options)] }),
};

for (const [name, guard] of Object.entries(GUARDS)) {
  describe(`The guard ${name}`, () => {
    const open = (options?: CognitoGuardOptions) =>
      setUp(...PUBLIC, { path: 'tasks/:id', component: Page, ...guard(options) });

    it('lets in who is signed in', async () => {
      const { source, urlAfter } = open();
      source.answer(tokensOf('ada'));
      expect(await urlAfter('/tasks/1;a=b?x=2#y')).toBe('/tasks/1;a=b?x=2#y');
    });

    it('leads others to the sign-in page with the URL that they wanted', async () => {
      const { urlAfter } = open();
      expect(await urlAfter('/tasks/1;a=b?x=2#y')).toBe(
        '/sign-in?returnUrl=%2Ftasks%2F1;a%3Db%3Fx%3D2%23y',
      );
    });

    it('leads to a sign-in page elsewhere, and keeps its parameters', async () => {
      const { urlAfter } = open({ signIn: '/no-access?lang=pl#top' });
      expect(await urlAfter('/tasks/1')).toBe('/no-access?lang=pl&returnUrl=%2Ftasks%2F1#top');
    });

    it('leads a user whose session has expired to the sign-in page', async () => {
      const { source, know, urlAfter } = open();
      await know('ada', EXPIRED);
      failWith(source, 'session-expired');
      expect(await urlAfter('/tasks/1')).toBe('/sign-in?returnUrl=%2Ftasks%2F1');
    });

    it('leads a user who has signed out to the sign-in page', async () => {
      const { source, know, urlAfter } = open();
      await know('ada');
      source.signOut();
      expect(await urlAfter('/tasks/1')).toBe('/sign-in?returnUrl=%2Ftasks%2F1');
    });

    for (const code of ['offline', 'throttled', 'service', 'token-missing'] as const) {
      it(`signs nobody out because of ${code}`, async () => {
        const { source, know, urlAfter } = open();
        await know('ada', EXPIRED);
        failWith(source, code);
        expect(await urlAfter('/tasks/1')).toBe('/tasks/1');
      });
    }

    it('lets in a user who is not known yet because of the network', async () => {
      const { source, urlAfter } = open();
      failWith(source, 'offline');
      expect(await urlAfter('/tasks/1')).toBe('/tasks/1');
    });

    it('fails the navigation where nothing is configured', async () => {
      const { source, know, urlAfter } = open();
      await know('ada', EXPIRED);
      failWith(source, 'not-configured');
      expect(await urlAfter('/tasks/1')).toBe('not-configured');
    });

    describe('with groups', () => {
      it('lets in who is in one of them', async () => {
        const { source, urlAfter } = open({ groups: ['editors', 'admins'] });
        source.answer(tokensOf('ada', { groups: ['staff', 'admins'] }));
        expect(await urlAfter('/tasks/1')).toBe('/tasks/1');
      });

      it('leads who is in none to a page of their own, with the URL that they wanted', async () => {
        const { source, urlAfter } = open({ groups: ['admins'], forbidden: '/no-access' });
        source.answer(tokensOf('ada', { groups: ['staff'] }));
        expect(await urlAfter('/tasks/1')).toBe('/no-access?returnUrl=%2Ftasks%2F1');
      });

      for (const groups of [
        undefined,
        null,
        [],
        'admins',
        'admins,staff',
        [['admins']],
        { admins: 1 },
      ]) {
        it(`takes ${JSON.stringify(groups)} for no membership`, async () => {
          const { source, urlAfter } = open({ groups: ['admins'], forbidden: '/no-access' });
          source.answer(tokensOf('ada', { groups }));
          expect(await urlAfter('/tasks/1')).toContain('/no-access');
        });
      }

      it('lets in nobody where the list is empty', async () => {
        const { source, urlAfter } = open({ groups: [], forbidden: '/no-access' });
        source.answer(tokensOf('ada', { groups: ['admins'] }));
        expect(await urlAfter('/tasks/1')).toContain('/no-access');
      });

      it('leads to the sign-in page who is not signed in', async () => {
        const { urlAfter } = open({ groups: ['admins'], forbidden: '/no-access' });
        expect(await urlAfter('/tasks/1')).toBe('/sign-in?returnUrl=%2Ftasks%2F1');
      });

      it('goes by the groups that are known while the network is away', async () => {
        for (const [groups, url] of [
          [['admins'], '/tasks/1'],
          [['staff'], '/no-access?returnUrl=%2Ftasks%2F1'],
        ] as const) {
          const { source, know, urlAfter } = open({ groups: ['admins'], forbidden: '/no-access' });
          await know('ada', { ...EXPIRED, groups });
          failWith(source, 'offline');
          expect(await urlAfter('/tasks/1')).toBe(url);
          TestBed.resetTestingModule();
        }
      });

      for (const code of ['offline', 'throttled', 'service', 'token-missing'] as const) {
        it(`fails the navigation if they can't be known because of ${code}`, async () => {
          const { source, urlAfter } = open({ groups: ['admins'], forbidden: '/no-access' });
          failWith(source, code);
          expect(await urlAfter('/tasks/1')).toBe(code);
        });
      }
    });
  });
}

describe('cognitoCanActivate', () => {
  const ask = (options?: CognitoGuardOptions, url = '/tasks/1'): unknown =>
    TestBed.runInInjectionContext(() =>
      cognitoCanActivate(options)({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot),
    );

  it('answers synchronously while the token is valid', async () => {
    const { source, know } = setUp();
    await know('ada', { groups: ['staff'] });
    expect(ask()).toBe(true);
    expect(ask({ groups: ['staff'] })).toBe(true);
    expect(ask({ groups: ['admins'] })).toBe(false);
    expect(source.loads.length).toBe(1);
  });

  it('asks anew once the token has expired', async () => {
    const { source, know } = setUp();
    await know('ada', EXPIRED);
    expect(await (ask() as Promise<unknown>)).toBe(true);
    expect(source.loads.length).toBe(2);
  });

  it('cancels the navigation of who is in no group', async () => {
    const { source, urlAfter } = setUp(...PUBLIC, {
      path: 'users',
      component: Page,
      canActivate: [cognitoCanActivate({ groups: ['admins'] })],
    });
    source.answer(tokensOf('ada'));
    expect(await urlAfter('/users')).toBe('/');
  });

  it('says what is missing without provideCognitoHttp', async () => {
    TestBed.configureTestingModule({});
    await expectAsync(ask() as Promise<unknown>).toBeRejectedWithError(
      CognitoAuthError,
      /add provideCognitoHttp\(\)/,
    );
  });

  for (const url of [
    '/',
    '/sign-in/profile',
    '/sign-in;x=1/profile',
    '/sign-in%2Fprofile',
    '/sign-in/(profile//side:aside)',
    '/sign-in(side:aside)',
    '/(sign-in//side:aside)',
    '/(side:sign-in)',
    '/tasks;x=%2Fsign-in',
    '/tasks?x=/sign-in#/sign-in',
    '/tasks/../sign-in',
    '/Sign-In',
  ]) {
    it(`does not take ${url} for the sign-in page`, async () => {
      setUp();
      expect(await ask({}, url)).toBeInstanceOf(UrlTree);
      const signIn = '/sign-in(side:help)';
      expect(await ask({ signIn }, url)).toBeInstanceOf(UrlTree);
    });
  }

  describe('above the pages that it leads to', () => {
    const below = (options: CognitoGuardOptions) =>
      setUp({
        path: '',
        canActivateChild: [cognitoCanActivate(options)],
        children: [
          { path: 'sign-in', component: Page },
          { path: 'no-access', component: Page },
          { path: 'tasks', component: Page },
        ],
      });

    it('lets others to the sign-in page', async () => {
      const { urlAfter } = below({});
      expect(await urlAfter('/tasks')).toBe('/sign-in?returnUrl=%2Ftasks');
      expect(await urlAfter('/sign-in;x=1?y=2#z')).toBe('/sign-in;x=1?y=2#z');
    });

    it('lets who is in no group to the page for them, and nobody else', async () => {
      const { source, urlAfter } = below({ groups: ['admins'], forbidden: '/no-access' });
      expect(await urlAfter('/no-access')).toBe('/sign-in?returnUrl=%2Fno-access');
      source.signIn(tokensOf('ada'));
      expect(await urlAfter('/tasks')).toBe('/no-access?returnUrl=%2Ftasks');
    });
  });
});

describe('cognitoCanMatch', () => {
  it('passes the route over for who is in no group', async () => {
    const load = jasmine.createSpy('load').and.returnValue(Page);
    const { source, urlAfter } = setUp(
      {
        path: 'home',
        loadComponent: load,
        canMatch: [cognitoCanMatch({ groups: ['admins'] })],
      },
      { path: 'home', component: Page },
    );
    source.answer(tokensOf('ada'));
    expect(await urlAfter('/home')).toBe('/home');
    expect(load).not.toHaveBeenCalled();
  });

  it('remembers the whole URL, though it matches a part', async () => {
    const { urlAfter } = setUp(
      {
        path: 'tasks',
        canMatch: [cognitoCanMatch()],
        children: [{ path: ':id', component: Page }],
      },
      { path: 'sign-in', component: Page },
    );
    expect(await urlAfter('/tasks/1?x=2#y')).toBe('/sign-in?returnUrl=%2Ftasks%2F1%3Fx%3D2%23y');
  });
});
