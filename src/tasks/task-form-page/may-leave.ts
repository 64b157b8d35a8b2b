import type { CanDeactivateFn } from '@angular/router';
import { isSignIn } from '../../sign-in/return-url';
import type { TaskFormPage } from './task-form-page';

/**
 * Asks before a form is left that holds something to lose. Not where the session is lost: the form
 * stays below the sign-in page as it is, or its user wanted to sign out.
 */
export const mayLeave: CanDeactivateFn<TaskFormPage> = (page, _route, _state, { url }) =>
  isSignIn(url) || page.mayLeave();
