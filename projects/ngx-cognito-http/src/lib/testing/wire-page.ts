import '@angular/compiler'; // for the parts of Angular that no Angular build has linked

import {
  HttpClient,
  type HttpErrorResponse,
  provideHttpClient,
  withInterceptors,
  withXhr,
} from '@angular/common/http';
import { createApplication } from '@angular/platform-browser';
import { catchError, firstValueFrom, map, of } from 'rxjs';

import type { CognitoApi } from '../cognito-api';
import { withTokenSource } from '../cognito-features';
import { cognitoInterceptor } from '../cognito-interceptor';
import { provideCognitoHttp } from '../provide-cognito-http';
import { FakeTokenSource, tokensOf } from './fake-token-source';
import { oddUrls } from './odd-urls';

let http: HttpClient;

/** An app without a view, for tests that look at what a browser really sends. */
const wirePage = {
  /** Starts the app with a user signed in. */
  async start(apis: readonly CognitoApi[], backend: 'fetch' | 'XMLHttpRequest'): Promise<void> {
    const source = new FakeTokenSource();
    source.answer(tokensOf('ada', { issuedAt: Date.now() }));
    const { injector } = await createApplication({
      providers: [
        provideHttpClient(
          withInterceptors([cognitoInterceptor]),
          ...(backend === 'XMLHttpRequest' ? [withXhr()] : []),
        ),
        provideCognitoHttp(
          { apis },
          withTokenSource(() => source),
        ),
      ],
    });
    http = injector.get(HttpClient);
  },
  /** Gives the status, 0 without an answer that the page may read. */
  get: (url: string): Promise<number> =>
    firstValueFrom(
      http.get(url, { observe: 'response', responseType: 'text' }).pipe(
        catchError((error: HttpErrorResponse) => of(error)),
        map(({ status }) => status),
      ),
    ),
  /** Sends GET requests to odd URLs, 50 at a time. */
  async getOdd(seed: number, count: number): Promise<void> {
    const urls = oddUrls(seed, count);
    for (let sent = 0; sent < count; sent += 50) {
      await Promise.all(urls.slice(sent, sent + 50).map((url) => wirePage.get(url)));
    }
  },
};

// For whoever drives the page.
Object.assign(globalThis, { wirePage });
