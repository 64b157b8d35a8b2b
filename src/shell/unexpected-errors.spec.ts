import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { inEnglish } from '../languages/testing/in-english';
import { Toasts } from './toasts';
import { provideUnexpectedErrors } from './unexpected-errors';

describe('unexpected errors', () => {
  const error = new TypeError('undefined is not a function');
  let now: number;
  let warn: jasmine.Spy;
  let logged: jasmine.Spy;
  let handler: ErrorHandler;

  beforeEach(() => {
    now = 0;
    warn = jasmine.createSpy('warn');
    logged = spyOn(console, 'error');
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        provideUnexpectedErrors(() => now),
        { provide: Toasts, useValue: { warn } },
      ],
    });
    handler = TestBed.inject(ErrorHandler);
  });

  it('are told to the user in words, and to the console as they are', () => {
    handler.handleError(error);
    expect(logged.calls.allArgs().flat()).toContain(error);
    expect(warn.calls.allArgs()).toEqual([[jasmine.stringContaining('went wrong in the app')]]);
    expect(String(warn.calls.first().args[0])).not.toContain('undefined');
  });

  it('are told once where several come together', () => {
    handler.handleError(error);
    now = 9_999;
    handler.handleError(error);
    expect(warn).toHaveBeenCalledTimes(1);
    now = 10_000;
    handler.handleError(error);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(logged).toHaveBeenCalledTimes(3);
  });

  it('are not told of what a browser only puts off', () => {
    handler.handleError(new Error('ResizeObserver loop completed with undelivered notifications.'));
    expect(warn).not.toHaveBeenCalled();
  });
});
