import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';
import { signedOut } from './signed-out';
import { FakeTokenSource } from './testing/fake-token-source';

@Component({ template: '' })
class Page {}

describe('signedOut', () => {
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
          { path: '**', component: Page },
        ]),
      ],
    });
  });

  async function urlAfter(url: string): Promise<string> {
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(url);
    return TestBed.inject(Router).url;
  }

  it('lets others to the sign-in page', async () => {
    expect(await urlAfter('/sign-in?returnUrl=%2Ftasks')).toBe('/sign-in?returnUrl=%2Ftasks');
  });

  it('lets a user to the sign-in page whose session has expired', async () => {
    source.fail('session-expired');
    expect(await urlAfter('/sign-in')).toBe('/sign-in');
  });

  it('leads a user past the sign-in page', async () => {
    source.signIn('ada');
    expect(await urlAfter('/sign-in?returnUrl=%2Ftasks%2F1')).toBe('/tasks/1');
  });

  it('leads nobody out of the app', async () => {
    source.signIn('ada');
    expect(await urlAfter('/sign-in?returnUrl=%2F%2Fevil.example')).toBe('/tasks');
  });

  for (const code of ['offline', 'throttled', 'service'] as const) {
    it(`takes nobody for signed out because of ${code}`, async () => {
      source.fail(code);
      expect(await urlAfter('/sign-in')).toBe('/tasks');
    });
  }
});
