import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ActivatedRouteSnapshot, RouterStateSnapshot } from '@angular/router';
import { CognitoSession } from 'ngx-cognito-http';
import { mayLeave } from './may-leave';
import type { TaskFormPage } from './task-form-page';

describe('mayLeave', () => {
  for (const [status, url, isAsked] of [
    ['signed-in', '/tasks', true],
    ['signed-in', '/sign-in', true],
    ['expired', '/sign-in?returnUrl=%2Ftasks%2Fnew', false],
    ['signed-out', '/sign-in', false],
    ['expired', '/tasks', true],
  ] as const) {
    it(`${isAsked ? 'asks' : 'does not ask'} who is ${status} and led to ${url}`, () => {
      TestBed.configureTestingModule({
        providers: [{ provide: CognitoSession, useValue: { status: signal(status) } }],
      });
      const page = { mayLeave: jasmine.createSpy('mayLeave').and.returnValue(false) };
      const may = TestBed.runInInjectionContext(() =>
        mayLeave(
          page as unknown as TaskFormPage,
          {} as ActivatedRouteSnapshot,
          {} as RouterStateSnapshot,
          { url } as RouterStateSnapshot,
        ),
      );
      expect(may).toBe(!isAsked);
      expect(page.mayLeave).toHaveBeenCalledTimes(isAsked ? 1 : 0);
    });
  }
});
