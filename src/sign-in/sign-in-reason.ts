import { computed, inject, Service, signal } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import type { SignInTexts } from './sign-in-texts';
import { markSignOut, unmarkSignOut } from './sign-out-mark';

/** Why somebody who was signed in has to do so again. */
type Reason = keyof SignInTexts['reasons'];

/** Why the user has been led to the sign-in page, for it to tell. */
@Service()
export class SignInReason {
  readonly #session = inject(CognitoSession);
  readonly #told = signal<Reason | undefined>(undefined);
  #isOnPurpose = false;

  /** None where nobody was signed in, or the user has just signed out here. */
  readonly reason = computed((): Reason | undefined =>
    this.#session.status() === 'expired' ? 'expired' : this.#told(),
  );

  /** The user signs out in this tab, and needs no explanation of what follows. */
  signOutOnPurpose(): void {
    this.#isOnPurpose = true;
    markSignOut();
  }

  /** The session expired. */
  expired(): void {
    this.#told.set('expired');
  }

  /** The user has signed out, here or elsewhere. */
  signedOut(): void {
    this.#told.set(this.#isOnPurpose ? undefined : 'ended-elsewhere');
  }

  /** Somebody is signed in. */
  signedIn(): void {
    this.#isOnPurpose = false;
    this.#told.set(undefined);
    unmarkSignOut();
  }
}
