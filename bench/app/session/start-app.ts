import { HttpBackend, HttpClient } from '@angular/common/http';
import type { ApplicationRef } from '@angular/core';
import { createApplication } from '@angular/platform-browser';

import { API, type Contestant, type Providers } from '../contestants/contestant';
import { send } from './send';
import { FakeBackend } from './fake-backend';
import { IdentityProvider } from './identity-provider';
import { issueSession, type Session } from './issuer';

/** A contestant at work. */
export interface App {
  readonly http: HttpClient;
  readonly application: ApplicationRef;
  readonly backend: FakeBackend;
  readonly provider: IdentityProvider;
  /** The session that it started with. */
  readonly session: Session;
}

/** What is not as usual. */
export interface Start {
  readonly providers?: () => Providers;
  readonly Backend?: typeof FakeBackend;
}

/**
 * Starts an app with a valid session, and sends a first request.
 *
 * @throws Error if that request carries no token though it should
 */
export async function startApp(contestant: Contestant, options: Start = {}): Promise<App> {
  const session = issueSession();
  await contestant.store?.(session);
  const app = { ...(await startAnonymous(contestant, options)), session };
  await send(app.http, `${API}/first`);
  if (contestant.store && app.backend.seen === null) {
    throw new Error('It attaches no token: the session that it was given is not taken up.');
  }
  return app;
}

/** Starts an app with what session there is, and sends nothing. */
export async function startAnonymous(
  contestant: Contestant,
  { providers = contestant.providers, Backend = FakeBackend }: Start = {},
): Promise<Omit<App, 'session'>> {
  const provider = new IdentityProvider();
  provider.replaceFetch();
  const backend = new Backend(provider);
  const application = await createApplication({
    providers: [...providers(), { provide: HttpBackend, useValue: backend }],
  });
  await contestant.start?.(application.injector);
  return { http: application.injector.get(HttpClient), application, backend, provider };
}
