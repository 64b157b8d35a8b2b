import { PlatformLocation } from '@angular/common';
import { HttpClient, HttpBackend } from '@angular/common/http';
import {
  createPlatformFactory,
  DOCUMENT,
  PLATFORM_ID,
  platformCore,
  ɵsetDocument,
} from '@angular/core';
import { createApplication } from '@angular/platform-browser';

import { API, PAGE_ORIGIN, type Contestant } from '../contestants/contestant';
import { IdentityProvider } from '../session/identity-provider';
import { ColdBackend } from './cold-backend';
import { describeError } from './describe-error';
import type { ServerFinding } from './findings';

/** Rule 11: an app on a server, where there is a document but no window and no storage. */
export async function serverRequest(contestant: Contestant): Promise<ServerFinding> {
  ɵsetDocument(serverDocument()); // as Angular's server platform does
  const backend = new ColdBackend(new IdentityProvider());
  const platform = createPlatformFactory(platformCore, 'server', [
    { provide: PLATFORM_ID, useValue: 'server' },
    { provide: DOCUMENT, useValue: serverDocument() },
    { provide: PlatformLocation, useValue: LOCATION },
  ])();
  try {
    const providers = [...contestant.providers(), { provide: HttpBackend, useValue: backend }];
    const { injector } = await createApplication({ providers }, { platformRef: platform });
    await contestant.start?.(injector);
    return { started: true, request: await request(injector.get(HttpClient), backend) };
  } catch (error) {
    // Whatever a contestant throws where there is no page.
    return { started: false, request: String(error).slice(0, 200) };
  }
}

function request(http: HttpClient, backend: ColdBackend): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('pending'), 5_000);
    http.get(`${API}/tasks`).subscribe({
      next: () => resolve(backend.seen ?? 'without'),
      error: (error: unknown) => resolve(`${describeError(error)}: ${messageOf(error)}`),
      complete: () => resolve('swallowed'),
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : '';
}

/** As Angular's own server platform provides it. */
const LOCATION = {
  href: `${PAGE_ORIGIN}/tasks`,
  protocol: 'https:',
  hostname: new URL(PAGE_ORIGIN).hostname,
  port: '',
  pathname: '/tasks',
  search: '',
  hash: '',
  getBaseHrefFromDOM: () => '/',
  onPopState: () => () => undefined,
  onHashChange: () => () => undefined,
  getState: () => null,
};

function serverDocument(): Document {
  return (globalThis as unknown as { readonly serverDocument: Document }).serverDocument;
}
