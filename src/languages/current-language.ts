import {
  computed,
  DOCUMENT,
  effect,
  inject,
  InjectionToken,
  Service,
  signal,
  type Signal,
} from '@angular/core';
import type { Language, LanguageTag } from './language';
import { loadLanguage } from './load-language';
import { rememberLanguage } from './preferred-language';
import type { Texts } from './texts';

/** The language that the app opens in. */
export const FIRST_LANGUAGE = new InjectionToken<Language>('FIRST_LANGUAGE');

/** The language that the app speaks now. It changes at once, with nothing loaded anew. */
@Service()
export class CurrentLanguage {
  readonly #language = signal(inject(FIRST_LANGUAGE));
  readonly tag = computed(() => this.#language().tag);
  /** For dates, times and lists (BCP 47). */
  readonly locale = computed(() => this.#language().locale);
  readonly texts = computed(() => this.#language().texts);

  constructor() {
    const { documentElement } = inject(DOCUMENT);
    effect(() => (documentElement.lang = this.tag()));
  }

  /** Speaks another language from now on, also after the next start on this device. */
  async change(tag: LanguageTag): Promise<void> {
    this.#language.set(await loadLanguage(tag));
    rememberLanguage(tag);
  }
}

/** Gives a feature's texts, in an injection context. */
export function injectTexts<Feature extends keyof Texts>(feature: Feature): Signal<Texts[Feature]> {
  const { texts } = inject(CurrentLanguage);
  return computed(() => texts()[feature]);
}

/**
 * Gives the texts that a part of the app brings along itself, in every language, so that they are of
 * its chunk and not of every start. In an injection context.
 */
export function injectOwnTexts<Own>(texts: Readonly<Record<LanguageTag, Own>>): Signal<Own> {
  const { tag } = inject(CurrentLanguage);
  return computed(() => texts[tag()]);
}
