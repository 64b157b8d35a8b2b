import { computed, inject, type Signal } from '@angular/core';
import { CurrentLanguage } from '../languages/current-language';
import { inspector as en } from '../languages/en/inspector';
import { inspector as es } from '../languages/es/inspector';
import type { LanguageTag } from '../languages/language';

/** Every text of the inspector. English is the contract that each language keeps. */
export type InspectorTexts = typeof en;

/** In each language: so many texts are part of the inspector's chunk, and not of every start. */
const TEXTS: Readonly<Record<LanguageTag, InspectorTexts>> = { en, es };

/** Gives the inspector's texts, in an injection context. */
export function injectInspectorTexts(): Signal<InspectorTexts> {
  const { tag } = inject(CurrentLanguage);
  return computed(() => TEXTS[tag()]);
}
