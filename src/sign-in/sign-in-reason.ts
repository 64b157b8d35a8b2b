import { computed, inject, Service, signal } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import type { Texts } from '../languages/texts';

/** Why somebody who was signed in has to do so again. */
type Reason = keyof Texts['signIn']['reasons'];

/** Why the user has been led to the sign-in page, for it to tell. */
@Service()
export class SignInReason {
  readonly #session = inject(CognitoSession);
  readonly #endedElsewhere = signal(false);
  #isOnPurpose = false;

  /** None where nobody was signed in, or the user has just signed out here. */
  readonly reason = computed((): Reason | undefined => {
    if (this.#session.status() === 'expired') return 'expired';
    return this.#endedElsewhere() ? 'ended-elsewhere' : undefined;
  });

  /** The user signs out in this tab, and needs no explanation of what follows. */
  signOutOnPurpose(): void {
    this.#isOnPurpose = true;
  }

  /** The user has been signed out, here or elsewhere. */
  signedOut(): void {
    this.#endedElsewhere.set(!this.#isOnPurpose);
  }

  /** Somebody is signed in. */
  signedIn(): void {
    this.#isOnPurpose = false;
    this.#endedElsewhere.set(false);
  }
}
