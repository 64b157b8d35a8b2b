import type { EnvironmentProviders, Injector, Provider } from '@angular/core';

import type { Session } from '../session/issuer';

/** The base of the one API whose requests shall carry the token. */
export const API = 'https://api.example.com/v1';

/** Where the app is. */
export const PAGE_ORIGIN = 'https://app.example.com';

/** What an app lists in its providers. */
export type Providers = readonly (Provider | EnvironmentProviders)[];

/** One way of putting a token on requests. */
export interface Contestant {
  /**
   * What an app lists in its providers, `provideHttpClient` included.
   *
   * @param apis - bases of the APIs, spelt as a developer would. Default: `API` alone
   */
  readonly providers: (apis?: readonly string[]) => Providers;
  /** The same with everything logged that can be; missing where there is nothing to switch on. */
  readonly verbose?: () => Providers;
  /** Leaves a session where a reload of the page would find it. */
  readonly store?: (session: Session) => void | Promise<void>;
  /** What an app does once it has started. */
  readonly start?: (injector: Injector) => void | Promise<void>;
  /** Signs the user out of this page, without leaving it. */
  readonly signOut?: (injector: Injector) => unknown;
}
