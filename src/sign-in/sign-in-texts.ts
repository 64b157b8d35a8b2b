import { computed, inject, type Signal } from '@angular/core';
import { CurrentLanguage } from '../languages/current-language';
import { signIn as en } from '../languages/en/sign-in';
import { signIn as es } from '../languages/es/sign-in';
import type { LanguageTag } from '../languages/language';

/** Every text of the sign-in page but the Authenticator's own. English is the contract. */
export type SignInTexts = typeof en;

/** In each language: nobody who is signed in downloads them. */
const TEXTS: Readonly<Record<LanguageTag, SignInTexts>> = { en, es };

/** Gives the sign-in page's texts, in an injection context. */
export function injectSignInTexts(): Signal<SignInTexts> {
  const { tag } = inject(CurrentLanguage);
  return computed(() => TEXTS[tag()]);
}
