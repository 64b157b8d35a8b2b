import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { safeReturnUrl } from './return-url';

/** Lets people who are signed in pass; leads others to the sign-in page, and back afterwards. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  if (await hasSession()) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: { returnUrl: url } });
};

/** Leads people who are signed in already past the sign-in page, before its code is loaded. */
export const signedOut: CanActivateFn = async ({ queryParamMap }) => {
  const router = inject(Router);
  if (!(await hasSession())) return true;
  return router.parseUrl(safeReturnUrl(queryParamMap.get('returnUrl')));
};

/** Whether somebody is signed in. An unreachable user pool signs nobody out: a page shows that fault. */
async function hasSession(): Promise<boolean> {
  try {
    await inject(CognitoSession).token();
    return true;
  } catch (error) {
    if (!(error instanceof CognitoAuthError)) throw error;
    return error.code !== 'no-session' && error.code !== 'session-expired';
  }
}
