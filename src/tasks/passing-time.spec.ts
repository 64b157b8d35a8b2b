import {
  EnvironmentInjector,
  createEnvironmentInjector,
  runInInjectionContext,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { injectPassingTime } from './passing-time';

const START = new Date(2026, 10, 22, 6, 29, 30);

describe('injectPassingTime', () => {
  let injector: EnvironmentInjector;

  beforeEach(() => {
    jasmine.clock().install().mockDate(START);
    injector = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  });

  afterEach(() => jasmine.clock().uninstall());

  function start(): () => string {
    const nextFullMinute = (now: Date) => new Date(Math.floor(now.getTime() / 60_000 + 1) * 60_000);
    const now = runInInjectionContext(injector, () => injectPassingTime(nextFullMinute));
    TestBed.tick();
    return () => now().toTimeString().slice(0, 8);
  }

  function pass(seconds: number): void {
    jasmine.clock().tick(seconds * 1000);
    TestBed.tick();
  }

  it('moves on at each change, and not in between', () => {
    const time = start();
    pass(29);
    expect(time()).toBe('06:29:30');
    pass(1);
    expect(time()).toBe('06:30:00');
    pass(60);
    expect(time()).toBe('06:31:00');
  });

  it('moves on when the page is looked at again', () => {
    const time = start();
    pass(10);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(time()).toBe('06:29:40');
    injector.destroy();
  });

  it('ends with the component', () => {
    const time = start();
    injector.destroy();
    pass(90);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(time()).toBe('06:29:30');
  });
});
