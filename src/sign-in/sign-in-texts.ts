import type { Signal } from '@angular/core';
import { injectOwnTexts } from '../languages/current-language';
import { signIn as en } from '../languages/en/sign-in';
import { signIn as es } from '../languages/es/sign-in';

/** Every text of the sign-in page but the Authenticator's own. English is the contract. */
export type SignInTexts = typeof en;

/** Gives the sign-in page's texts, in an injection context. */
export function injectSignInTexts(): Signal<SignInTexts> {
  return injectOwnTexts({ en, es });
}
