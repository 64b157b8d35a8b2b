import type { Texts } from './texts';

/** The languages that the app speaks (BCP 47), each by its own name. The first is the default. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type LanguageTag = keyof typeof LANGUAGES;

/** A language and how it is written where the user lives. */
export interface Language {
  readonly tag: LanguageTag;
  /** For dates, times and lists (BCP 47): the user's own kind of the language, such as `es-EC`. */
  readonly locale: string;
  readonly texts: Texts;
}

/** Whether the app speaks this language. */
export function isLanguageTag(tag: unknown): tag is LanguageTag {
  return typeof tag === 'string' && Object.hasOwn(LANGUAGES, tag);
}
