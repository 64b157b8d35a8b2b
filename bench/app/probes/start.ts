import type { Contestant } from '../contestants/contestant';
import { startAnonymous, startApp, type App } from '../session/start-app';
import { ColdBackend } from './cold-backend';

/** Starts an app with a valid session. */
export const startSignedIn = (
  contestant: Contestant,
  providers: Contestant['providers'] = contestant.providers,
): Promise<App> => startApp(contestant, { providers, Backend: ColdBackend });

/** Starts an app with what session there is, and sends nothing. */
export const startWithout = (
  contestant: Contestant,
  providers: Contestant['providers'] = contestant.providers,
): Promise<Omit<App, 'session'>> => startAnonymous(contestant, { providers, Backend: ColdBackend });
