import { isLanguageTag, type LanguageTag } from './language';

const KEY = 'language';

/**
 * The language to open the app in: the one that was chosen here, or else the first of the device's
 * languages that the app speaks, or else English.
 */
export function preferredLanguage(
  storage: Pick<Storage, 'getItem'> = localStorage,
  wanted: readonly string[] = navigator.languages,
): LanguageTag {
  return [chosen(storage), ...wanted.map(languageOf)].find(isLanguageTag) ?? 'en';
}

/** Remembers the user's choice on this device. */
export function rememberLanguage(
  tag: LanguageTag,
  storage: Pick<Storage, 'setItem'> = localStorage,
): void {
  try {
    storage.setItem(KEY, tag);
  } catch {
    // Expected: storage is full or forbidden. The choice then lasts as long as the page.
  }
}

/** The language of a locale, `es` of `es-EC`. */
export function languageOf(locale: string): string {
  return locale.replace(/-.*/, '').toLowerCase();
}

function chosen(storage: Pick<Storage, 'getItem'>): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    // Expected: storage is forbidden.
    return null;
  }
}
