import { DOCUMENT, isPlatformServer, PlatformLocation } from '@angular/common';
import { inject, PLATFORM_ID } from '@angular/core';

import { parseHttpUrl } from './api-matcher';

/**
 * What relative URLs are resolved against, to be asked at every use: it may change.
 *
 * The server's document (domino) throws at `baseURI`; there it is what Angular's own interceptor for
 * relative URLs takes, or `''` where a page is rendered without a URL.
 */
export function injectBaseUri(): () => string {
  if (!isPlatformServer(inject(PLATFORM_ID))) {
    const document = inject(DOCUMENT);
    return () => document.baseURI;
  }
  const location = inject(PlatformLocation);
  return () => parseHttpUrl(location.getBaseHrefFromDOM() ?? '', location.href)?.href ?? '';
}
