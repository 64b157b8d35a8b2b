import { HttpBackend, HttpClient } from '@angular/common/http';
import { createApplication } from '@angular/platform-browser';

import { API, type Contestant } from '../contestants/contestant';
import { send } from './send';
import { FakeBackend } from './fake-backend';
import { IdentityProvider } from './identity-provider';
import { issueSession, type Session } from './issuer';

/** A contestant at work. */
export interface App {
  readonly http: HttpClient;
  readonly backend: FakeBackend;
  readonly provider: IdentityProvider;
  /** The session that it started with. */
  readonly session: Session;
}

/**
 * Starts an app with a valid session, and sends a first request.
 *
 * @throws Error if that request carries no token though it should
 */
export async function startApp(contestant: Contestant): Promise<App> {
  const provider = new IdentityProvider();
  provider.replaceFetch();
  const backend = new FakeBackend(provider);
  const session = issueSession();
  await contestant.store?.(session);
  const app = await createApplication({
    providers: [...contestant.providers(), { provide: HttpBackend, useValue: backend }],
  });
  await contestant.start?.(app.injector);
  const http = app.injector.get(HttpClient);
  await send(http, `${API}/first`);
  if (contestant.store && backend.seen === null) {
    throw new Error('It attaches no token: the session that it was given is not taken up.');
  }
  return { http, backend, provider, session };
}
