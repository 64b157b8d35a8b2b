import { I18n } from 'aws-amplify/utils';
import { authenticator as en } from '../languages/en/authenticator';
import { authenticator as es } from '../languages/es/authenticator';
import type { LanguageTag } from '../languages/language';

const VOCABULARIES: Readonly<Record<LanguageTag, Record<string, string>>> = { en, es };

/** Has the Authenticator that is created next speak a language. One that is there stays as it is. */
export function speakInAuthenticator(tag: LanguageTag): void {
  I18n.putVocabularies(VOCABULARIES);
  I18n.setLanguage(tag);
}
