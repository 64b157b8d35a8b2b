import { inject, Service } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';

/** Ends the session. What the pages do then is `followSession`'s business. */
@Service()
export class SignOut {
  readonly #session = inject(CognitoSession);

  /** Signs out here; the user's other devices stay signed in. */
  async fromThisDevice(): Promise<void> {
    const { signOut } = await import('./amplify-sign-out');
    await signOut();
  }

  /**
   * Signs out here and ends the sessions of all devices: none of them can refresh its tokens.
   *
   * @throws CognitoAuthError if the user pool can't be reached; then nobody is signed out
   */
  async fromAllDevices(): Promise<void> {
    // Amplify drops the failures of this call: with an expired token only this device would notice.
    await this.#session.token();
    const { signOut } = await import('./amplify-sign-out');
    await signOut({ global: true });
  }
}
