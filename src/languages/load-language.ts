import type { Language, LanguageTag } from './language';
import { languageOf } from './preferred-language';
import type { Texts } from './texts';

/** Each in a chunk of its own: nobody downloads a language that is not theirs. */
const LOADERS: Readonly<Record<LanguageTag, () => Promise<Texts>>> = {
  en: () => import('./en/texts').then(({ en }) => en),
  es: () => import('./es/texts').then(({ es }) => es),
};

/**
 * Loads a language.
 *
 * @param locales the user's own, by preference
 */
export async function loadLanguage(
  tag: LanguageTag,
  locales: readonly string[] = navigator.languages,
): Promise<Language> {
  const locale = locales.find((known) => languageOf(known) === tag && isLocale(known)) ?? tag;
  return { tag, locale, texts: await LOADERS[tag]() };
}

/** Chromium on Linux prefers `en-US@posix` where no locale is set, which `Intl` throws at. */
function isLocale(candidate: string): boolean {
  try {
    return Intl.getCanonicalLocales(candidate).length > 0;
  } catch {
    return false;
  }
}
