import { DOCUMENT, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { CognitoSession } from 'ngx-cognito-http';
import { HOME, isSignIn, returnUrlOf } from './return-url';
import { SignInReason } from './sign-in-reason';

/**
 * Moves the app when the session changes, whoever changed it: this page, a request whose session
 * turned out to have expired, or another tab. Call it once, in the root component's constructor.
 *
 * - An expired session leads to the sign-in page and back, with the pages as they were left.
 * - Signing out leaves nothing of the user's pages behind.
 * - Another user gets an app that is loaded afresh.
 *
 * @param location loads the app afresh; the window's by default
 */
export function followSession(
  location: Pick<Location, 'assign'> = inject(DOCUMENT).location,
): void {
  const session = inject(CognitoSession);
  const router = inject(Router);
  const navigation = inject(NavController);
  const reason = inject(SignInReason);
  /** Whose pages are there, in view or below the sign-in page. */
  let owner: string | undefined;

  function arrive(user: string): void {
    const isOther = owner !== undefined && owner !== user;
    owner = user;
    reason.signedIn();
    const target = isSignIn(router.url)
      ? returnUrlOf(router.parseUrl(router.url).queryParamMap)
      : HOME;
    if (isOther) location.assign(target);
    else if (isSignIn(router.url)) void navigation.navigateBack(target);
  }

  function leave(status: 'expired' | 'signed-out'): void {
    if (owner === undefined || isSignIn(router.url)) return;
    if (status === 'expired') {
      const queryParams = { returnUrl: router.url };
      void navigation.navigateForward('/sign-in', { queryParams });
    } else {
      owner = undefined;
      reason.signedOut();
      // Offline the sign-in page cannot be loaded; the user's pages must go all the same.
      navigation.navigateRoot('/sign-in').catch(() => location.assign('/sign-in'));
    }
  }

  effect(() => {
    const user = session.claims()?.sub;
    const status = session.status();
    untracked(() => {
      if (user !== undefined) arrive(user);
      else if (status === 'expired' || status === 'signed-out') leave(status);
    });
  });
}
