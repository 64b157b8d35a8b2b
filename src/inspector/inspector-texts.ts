import type { Signal } from '@angular/core';
import { injectOwnTexts } from '../languages/current-language';
import { inspector as en } from '../languages/en/inspector';
import { inspector as es } from '../languages/es/inspector';

/** Every text of the inspector. English is the contract that each language keeps. */
export type InspectorTexts = typeof en;

/** Gives the inspector's texts, in an injection context. */
export function injectInspectorTexts(): Signal<InspectorTexts> {
  return injectOwnTexts({ en, es });
}
