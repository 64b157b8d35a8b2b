import { inject } from '@angular/core';
import { Router, type CanActivateFn, type CanMatchFn } from '@angular/router';

import { admit } from './admit';
import type { CognitoGuardOptions } from './cognito-guard-options';

/**
 * Lets in who is signed in, for `canActivate` and `canActivateChild`. All others are led to the
 * sign-in page, which finds the URL that they wanted by `cognitoReturnUrl`.
 *
 * It answers synchronously while the token is valid. Being offline signs nobody out: a known user is
 * let in, and so is whoever the user pool can't tell of at the moment. It spares users pages that
 * are of no use to them, and protects nothing: that is up to the API.
 *
 * ```ts
 * const routes: Routes = [
 *   { path: 'tasks', component: Tasks, canActivate: [cognitoCanActivate()] },
 *   { path: 'users', component: Users, canActivate: [cognitoCanActivate({ groups: ['admins'] })] },
 *   { path: 'sign-in', component: SignIn },
 * ];
 * ```
 *
 * @param options - groups, and where to lead others. Default: whoever is signed in is let in
 * @returns a guard whose navigation fails with a `CognitoAuthError` where nothing can be decided: with
 *   `not-configured`, and with the reason why the groups can't be known
 */
export function cognitoCanActivate(options: CognitoGuardOptions = {}): CanActivateFn {
  return (_route, { url }) => admit(url, options);
}

/**
 * Like `cognitoCanActivate`, before the route is matched: the code of a lazy route isn't downloaded
 * for those who aren't let in, and without `forbidden` the next route that matches is theirs.
 *
 * ```ts
 * const routes: Routes = [
 *   { path: '', component: AdminHome, canMatch: [cognitoCanMatch({ groups: ['admins'] })] },
 *   { path: '', component: Home },
 *   { path: 'sign-in', component: SignIn },
 * ];
 * ```
 *
 * @param options - groups, and where to lead others. Default: whoever is signed in is let in
 * @returns a guard whose navigation fails like that of `cognitoCanActivate`
 */
export function cognitoCanMatch(options: CognitoGuardOptions = {}): CanMatchFn {
  return () => admit(wantedUrl(inject(Router)), options);
}

/** Routes are matched within a navigation alone. The signal `currentNavigation` came with Angular 20.2. */
function wantedUrl(router: Router): string {
  const wanted = router.getCurrentNavigation()?.extractedUrl;
  return wanted ? router.serializeUrl(wanted) : router.url;
}
