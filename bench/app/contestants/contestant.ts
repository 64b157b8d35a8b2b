import type { EnvironmentProviders, Injector, Provider } from '@angular/core';

import type { Session } from '../session/issuer';

/** The base of the one API whose requests shall carry the token. */
export const API = 'https://api.example.com/v1';

/** The identity provider of those contestants that let one choose, as its tokens spell it. */
export const ISSUER = 'https://idp.example.com/';

/** The app client's id, or what stands for it. */
export const CLIENT_ID = 'bench0client0id0bench0clie';

/** One way of putting a token on requests. */
export interface Contestant {
  /** What an app lists in its providers, `provideHttpClient` included. */
  readonly providers: () => readonly (Provider | EnvironmentProviders)[];
  /** Leaves a session where a reload of the page would find it. */
  readonly store?: (session: Session) => void | Promise<void>;
  /** What an app does once it has started. */
  readonly start?: (injector: Injector) => void | Promise<void>;
}
