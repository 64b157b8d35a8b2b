import { DOCUMENT } from '@angular/common';
import { inject, REQUEST } from '@angular/core';
import type { CognitoTokens, CognitoTokenSource } from 'ngx-cognito-http';

/** Takes the access token from the cookie `session`: the page's, or on a server the request's. */
export class CookieSession implements CognitoTokenSource {
  readonly #document = inject(DOCUMENT);
  readonly #request = inject(REQUEST, { optional: true });

  async load(): Promise<CognitoTokens | null> {
    const cookies = this.#request ? this.#request.headers.get('cookie') : this.#document.cookie;
    const accessToken = /(?:^|; )session=([^;]+)/.exec(cookies ?? '')?.[1];
    return Promise.resolve(accessToken ? { accessToken } : null);
  }

  onChange(): () => void {
    return () => undefined;
  }
}
