import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';

/** What the page resolves relative URLs against, to be asked at every use: it may change. */
export function injectBaseUri(): () => string {
  const document = inject(DOCUMENT);
  return () => document.baseURI;
}
