import { TestBed } from '@angular/core/testing';
import { SwUpdate } from '@angular/service-worker';
import { checkForVersions } from './check-for-versions';

const minutes = 60 * 1000;

describe('checkForVersions', () => {
  let now: number;
  let hidden: jasmine.Spy;
  let checkForUpdate: jasmine.Spy;

  beforeEach(() => {
    now = 0;
    hidden = spyOnProperty(document, 'hidden').and.returnValue(false);
    checkForUpdate = jasmine.createSpy('checkForUpdate').and.resolveTo(false);
  });

  function follow(isEnabled = true): void {
    const updates = { isEnabled, checkForUpdate };
    TestBed.configureTestingModule({ providers: [{ provide: SwUpdate, useValue: updates }] });
    TestBed.runInInjectionContext(() => checkForVersions(() => now));
  }

  function turnToTab(): void {
    document.dispatchEvent(new Event('visibilitychange'));
  }

  it('looks for one when the tab comes into view, once an hour', () => {
    follow();
    for (const time of [0, 59, 60, 61, 119, 120]) {
      now = time * minutes;
      turnToTab();
    }
    expect(checkForUpdate).toHaveBeenCalledTimes(2);
  });

  it('does not look when the tab goes out of view', () => {
    follow();
    now = 60 * minutes;
    hidden.and.returnValue(true);
    turnToTab();
    expect(checkForUpdate).not.toHaveBeenCalled();
  });

  it('does not look where there is no worker', () => {
    follow(false);
    now = 60 * minutes;
    turnToTab();
    expect(checkForUpdate).not.toHaveBeenCalled();
  });

  it('goes on where a look failed', () => {
    follow();
    checkForUpdate.and.rejectWith(new Error('offline'));
    for (const time of [60, 120]) {
      now = time * minutes;
      turnToTab();
    }
    expect(checkForUpdate).toHaveBeenCalledTimes(2);
  });
});
