import { inject, Service } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import { DeferredAmplify } from 'ngx-cognito-http/amplify';
import { SignInReason } from './sign-in-reason';

/** Ends the session. What the pages do then is `followSession`'s business. */
@Service()
export class SignOut {
  readonly #amplify = inject(DeferredAmplify);
  readonly #session = inject(CognitoSession);
  readonly #reason = inject(SignInReason);

  /**
   * Signs out here; the user's other devices stay signed in.
   *
   * @throws CognitoAuthError if Amplify can't be downloaded; then nobody is signed out
   */
  async fromThisDevice(): Promise<void> {
    const signOut = await this.#loadSignOut();
    this.#reason.signOutOnPurpose();
    await signOut();
  }

  /**
   * Signs out here and ends the sessions of all devices: none of them can refresh its tokens.
   *
   * @throws CognitoAuthError if Amplify or the user pool can't be reached; then nobody is signed out
   */
  async fromAllDevices(): Promise<void> {
    // Amplify drops the failures of its call; this one before it tells whether it can succeed.
    await this.#session.token('access', { forceRefresh: true });
    const signOut = await this.#loadSignOut();
    this.#reason.signOutOnPurpose();
    await signOut({ global: true });
  }

  async #loadSignOut() {
    await this.#amplify.ready();
    return (await import('../shell/amplify')).signOut;
  }
}
