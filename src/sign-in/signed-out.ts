import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { returnUrlOf } from './return-url';

/** Leads people who are signed in already past the sign-in page, before its code is loaded. */
export const signedOut: CanActivateFn = async ({ queryParamMap }) => {
  const router = inject(Router);
  return (await hasSession()) ? router.parseUrl(returnUrlOf(queryParamMap)) : true;
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
