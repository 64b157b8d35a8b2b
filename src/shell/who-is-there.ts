import { inject } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';

/**
 * Lets everybody in, once it is known whether somebody is signed in: with their menu coming later,
 * the page would move.
 */
export async function whoIsThere(): Promise<true> {
  await inject(CognitoSession)
    .token()
    .catch(() => undefined);
  return true;
}
