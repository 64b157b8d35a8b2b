import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { injectTexts } from '../languages/current-language';
import { Toasts } from './toasts';

/**
 * Tells that a page could not be loaded. Some browsers remember what they could not import: a reload
 * is offered.
 */
export function tellPageNotLoaded({ error }: NavigationError): void {
  console.error(error);
  inject(Toasts).offerReload(injectTexts('shell')().pageNotLoaded);
}
