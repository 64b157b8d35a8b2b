import { TestBed } from '@angular/core/testing';
import { Connection, whenBackOnline } from './connection';

function tell(event: 'offline' | 'online'): void {
  dispatchEvent(new Event(event));
  TestBed.tick();
}

describe('Connection', () => {
  it('follows what the browser tells of the network', () => {
    const { isOnline } = TestBed.inject(Connection);
    expect(isOnline()).toBe(navigator.onLine);
    tell('offline');
    expect(isOnline()).toBeFalse();
    tell('online');
    expect(isOnline()).toBeTrue();
  });
});

describe('whenBackOnline', () => {
  let load: jasmine.Spy;

  beforeEach(() => {
    load = jasmine.createSpy('load');
    TestBed.runInInjectionContext(() => whenBackOnline(load));
    TestBed.tick();
  });

  it('waits until the network is back', () => {
    tell('offline');
    expect(load).not.toHaveBeenCalled();
    tell('online');
    tell('online');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('does it again each time', () => {
    for (const event of ['offline', 'online', 'offline', 'online'] as const) tell(event);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
