import { I18n } from 'aws-amplify/utils';
import { authenticator as en } from '../languages/en/authenticator';
import { authenticatorErrors as enErrors } from '../languages/en/authenticator-errors';
import { authenticator as es } from '../languages/es/authenticator';
import { authenticatorErrors as esErrors } from '../languages/es/authenticator-errors';
import type { LanguageTag } from '../languages/language';

const VOCABULARIES: Readonly<Record<LanguageTag, Record<string, string>>> = {
  en: { ...en, ...enErrors },
  es: { ...es, ...esErrors },
};

/** Has the Authenticator that is created next speak a language. One that is there stays as it is. */
export function speakInAuthenticator(tag: LanguageTag): void {
  I18n.putVocabularies(VOCABULARIES);
  I18n.setLanguage(tag);
}
