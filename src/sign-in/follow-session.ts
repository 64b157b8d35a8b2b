import { DOCUMENT, effect, inject, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { CognitoRequestLog, CognitoSession } from 'ngx-cognito-http';
import { Alerts } from '../shell/alerts';
import { Toasts } from '../shell/toasts';
import { HOME, isSignIn, returnUrlOf } from './return-url';
import { SignInReason } from './sign-in-reason';
import { isEndedByUser } from './sign-out-mark';
import { forgetTabUser, rememberTabUser, tabUser } from './tab-user';

/**
 * Moves the app when the session changes, whoever changed it: this page, a request whose session
 * turned out to have expired, or another tab. Call it once, in the root component's constructor.
 *
 * - An expired session leads to the sign-in page and back, with the pages as they were left.
 * - Signing out leaves nothing behind of what the user saw.
 * - Another user gets an app that is loaded afresh, and starts where everybody starts.
 *
 * @param location loads the app afresh; the window's by default
 */
export function followSession(
  location: Pick<Location, 'assign'> = inject(DOCUMENT).location,
): void {
  const session = inject(CognitoSession);
  const pages = new UserPages(location);
  let signedIn: string | undefined;
  effect(() => {
    const user = session.claims()?.sub;
    const isOver = ['expired', 'signed-out'].includes(session.status());
    untracked(() => {
      if (user !== undefined && user !== signedIn) pages.arrive(user);
      else if (isOver) pages.leave();
      signedIn = user;
    });
  });
}

/** Brings users to their pages, and takes these away. */
class UserPages {
  readonly #location: Pick<Location, 'assign'>;
  readonly #session = inject(CognitoSession);
  readonly #router = inject(Router);
  readonly #navigation = inject(NavController);
  readonly #reason = inject(SignInReason);
  readonly #toasts = inject(Toasts);
  readonly #alerts = inject(Alerts);
  readonly #log = inject(CognitoRequestLog);
  /** Whether they are there, in view or below the sign-in page. */
  #isThere = false;

  constructor(location: Pick<Location, 'assign'>) {
    this.#location = location;
  }

  arrive(user: string): void {
    const former = tabUser();
    rememberTabUser(user);
    this.#isThere = true;
    this.#reason.signedIn();
    // Something of the former user may have come in since.
    if (former !== user) this.#toasts.dismissAll();
    const { url } = this.#router;
    if (former !== undefined && former !== user) this.#location.assign(HOME);
    else if (isSignIn(url)) {
      void this.#navigation.navigateBack(returnUrlOf(this.#router.parseUrl(url).queryParamMap));
    }
  }

  leave(): void {
    if (!this.#isThere) return;
    this.#toasts.dismissAll();
    this.#alerts.dismiss();
    if (isSignIn(this.#router.url)) return;
    // A session that has expired in one tab is just gone for the others.
    if (isEndedByUser(this.#session)) return this.#leaveForGood();
    this.#reason.expired();
    const queryParams = { returnUrl: this.#router.url };
    void this.#navigation.navigateForward('/sign-in', { queryParams });
  }

  #leaveForGood(): void {
    this.#isThere = false;
    forgetTabUser();
    this.#log.clear();
    this.#reason.signedOut();
    // Offline the sign-in page cannot be loaded; the user's pages must go all the same.
    const toSignIn = this.#navigation.navigateRoot('/sign-in');
    toSignIn.catch(() => this.#location.assign('/sign-in'));
  }
}
