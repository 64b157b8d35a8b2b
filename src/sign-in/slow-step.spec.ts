import {
  createEnvironmentInjector,
  EnvironmentInjector,
  runInInjectionContext,
  type Signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AuthenticatorService } from '@aws-amplify/ui-angular';
import { Subject } from 'rxjs';
import { injectSlowStep } from './slow-step';

describe('injectSlowStep', () => {
  let steps: Subject<void>;
  let isSlow: Signal<boolean>;
  let page: EnvironmentInjector;
  const authenticator = {
    isPending: false,
    subscribe: ((listener: () => void) =>
      steps.subscribe(listener)) as unknown as AuthenticatorService['subscribe'],
  };

  beforeEach(() => {
    jasmine.clock().install();
    steps = new Subject();
    page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    isSlow = runInInjectionContext(page, () => injectSlowStep(authenticator));
  });

  afterEach(() => jasmine.clock().uninstall());

  function step(isPending: boolean): void {
    authenticator.isPending = isPending;
    steps.next();
  }

  it('says so of a step after ten seconds, however often it tells of itself', () => {
    step(true);
    jasmine.clock().tick(9_999);
    step(true);
    expect(isSlow()).toBeFalse();
    jasmine.clock().tick(1);
    expect(isSlow()).toBeTrue();
    step(false);
    expect(isSlow()).toBeFalse();
  });

  it('begins anew with each step', () => {
    step(true);
    jasmine.clock().tick(9_999);
    step(false);
    step(true);
    jasmine.clock().tick(9_999);
    expect(isSlow()).toBeFalse();
  });

  it('ends with the page', () => {
    step(true);
    page.destroy();
    jasmine.clock().tick(10_000);
    expect([isSlow(), steps.observed]).toEqual([false, false]);
  });
});
