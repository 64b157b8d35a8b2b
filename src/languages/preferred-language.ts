import { deviceStorage } from '../shell/browser-storage';
import { isLanguageTag, type LanguageTag } from './language';

const KEY = 'language';

/**
 * The language to open the app in: the one that was chosen here, or else the first of the device's
 * languages that the app speaks, or else English.
 */
export function preferredLanguage(
  storage: Pick<Storage, 'getItem'> = deviceStorage,
  wanted: readonly string[] = navigator.languages,
): LanguageTag {
  return [storage.getItem(KEY), ...wanted.map(languageOf)].find(isLanguageTag) ?? 'en';
}

/** Remembers the user's choice on this device. */
export function rememberLanguage(tag: LanguageTag): void {
  deviceStorage.setItem(KEY, tag);
}

/** The language of a locale, `es` of `es-EC`. */
export function languageOf(locale: string): string {
  return locale.replace(/-.*/, '').toLowerCase();
}
