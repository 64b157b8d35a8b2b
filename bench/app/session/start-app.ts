import { HttpBackend, HttpClient } from '@angular/common/http';
import { createApplication } from '@angular/platform-browser';

import type { Contestant } from '../contestants/contestant';
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

/** Starts an app with a valid session. */
export async function startApp(contestant: Contestant): Promise<App> {
  const provider = new IdentityProvider(contestant.refreshesIdToken ?? true);
  provider.replaceFetch();
  const backend = new FakeBackend(provider);
  const session = issueSession();
  await contestant.store?.(session);
  const app = await createApplication({
    providers: [...contestant.providers(), { provide: HttpBackend, useValue: backend }],
  });
  await contestant.start?.(app.injector);
  return { http: app.injector.get(HttpClient), backend, provider, session };
}
