import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';
import { signedIn, signedOut } from './session-guards';
import { FakeTokenSource } from './testing/fake-token-source';

@Component({ template: '' })
class Page {}

describe('the session guards', () => {
  let source: FakeTokenSource;

  beforeEach(() => {
    source = new FakeTokenSource();
    TestBed.configureTestingModule({
      providers: [
        provideCognitoHttp(
          { apis: [] },
          withTokenSource(() => source),
        ),
        provideRouter([
          { path: 'sign-in', component: Page, canActivate: [signedOut] },
          { path: 'tasks', component: Page, canActivate: [signedIn] },
          { path: 'tasks/:id', component: Page, canActivate: [signedIn] },
        ]),
      ],
    });
  });

  async function urlAfter(url: string): Promise<string> {
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    return TestBed.inject(Router).url;
  }

  it('let a user to the tasks', async () => {
    source.signIn('ada');
    expect(await urlAfter('/tasks/1?x=2#y')).toBe('/tasks/1?x=2#y');
  });

  it('lead others to the sign-in page with the address that they wanted', async () => {
    expect(await urlAfter('/tasks/1?x=2#y')).toBe('/sign-in?returnUrl=%2Ftasks%2F1%3Fx%3D2%23y');
  });

  it('lead a user whose session has expired to the sign-in page', async () => {
    source.fail('session-expired');
    expect(await urlAfter('/tasks')).toBe('/sign-in?returnUrl=%2Ftasks');
  });

  for (const code of ['offline', 'throttled', 'service'] as const) {
    it(`sign nobody out because of ${code}`, async () => {
      source.fail(code);
      expect(await urlAfter('/tasks')).toBe('/tasks');
    });
  }

  it('lead a user past the sign-in page', async () => {
    source.signIn('ada');
    expect(await urlAfter('/sign-in?returnUrl=%2Ftasks%2F1')).toBe('/tasks/1');
  });

  it('lead nobody out of the app', async () => {
    source.signIn('ada');
    expect(await urlAfter('/sign-in?returnUrl=%2F%2Fevil.example')).toBe('/tasks');
  });

  it('let others to the sign-in page', async () => {
    expect(await urlAfter('/sign-in?returnUrl=%2Ftasks')).toBe('/sign-in?returnUrl=%2Ftasks');
  });
});
