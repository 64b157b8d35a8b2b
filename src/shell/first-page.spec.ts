import { PendingTasks } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FirstPage } from './first-page';

describe('FirstPage', () => {
  let page: FirstPage;

  beforeEach(() => {
    jasmine.clock().install();
    page = TestBed.inject(FirstPage);
  });

  afterEach(() => jasmine.clock().uninstall());

  /** Lets promises run, and the browser come to rest. */
  const rest = () => new Promise((resolve) => requestIdleCallback(resolve));

  it('is shown once it has what it asked for', async () => {
    const asked = TestBed.inject(PendingTasks).add();
    document.dispatchEvent(new Event('ionNavDidChange'));
    await rest();
    await rest();
    expect(page.isShown()).toBeFalse();
    asked();
    await page.shown;
    expect(page.isShown()).toBeTrue();
  });

  it('does not keep it waiting for a page that cannot be loaded', async () => {
    const router = TestBed.inject(Router);
    router.resetConfig([{ path: 'lost', loadComponent: () => Promise.reject(new TypeError()) }]);
    await expectAsync(router.navigateByUrl('/lost')).toBeRejected();
    await page.shown;
    expect(page.isShown()).toBeTrue();
  });

  it('does not keep the rest of the app waiting for a server that does not answer', async () => {
    TestBed.inject(PendingTasks).add();
    document.dispatchEvent(new Event('ionNavDidChange'));
    await rest();
    jasmine.clock().tick(2000);
    await page.shown;
    expect(page.isShown()).toBeTrue();
  });
});
