import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { CognitoSession } from 'ngx-cognito-http';
import { isSignIn } from '../../sign-in/return-url';
import type { TaskFormPage } from './task-form-page';

/**
 * Asks before a form is left that holds something to lose. Not where the session is over: the form
 * stays below the sign-in page as it is, or its user wanted to sign out.
 */
export const mayLeave: CanDeactivateFn<TaskFormPage> = (page, _route, _state, { url }) => {
  const isOver = inject(CognitoSession).status() !== 'signed-in';
  return (isOver && isSignIn(url)) || page.mayLeave();
};
