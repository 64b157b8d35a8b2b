import type { ParamMap } from '@angular/router';
import { cognitoReturnUrl } from 'ngx-cognito-http/router';

/** Where a user goes who was on the way to nowhere in particular. */
export const HOME = '/tasks';

/** Gives where to go after signing in, which the sign-in page's query tells. */
export function returnUrlOf(signInQuery: ParamMap): string {
  return cognitoReturnUrl(signInQuery, { home: HOME });
}

/** Says whether the router's URL is the sign-in page's, whatever parameters it has. */
export function isSignIn(url: string): boolean {
  return /^[^;?#]*/.exec(url)?.[0] === '/sign-in';
}
