import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Injector } from '@angular/core';
import {
  createInterceptorCondition,
  INCLUDE_BEARER_TOKEN_INTERCEPTOR_CONFIG,
  includeBearerTokenInterceptor,
  provideKeycloak,
  type IncludeBearerTokenCondition,
} from 'keycloak-angular';
import Keycloak from 'keycloak-js';

import { CLIENT_ID, ISSUER, type Session } from '../session/issuer';
import { API } from './contestant';

let session: Session | undefined;

/** As in its README, whose pattern is of this form. */
const condition = (api: string) =>
  createInterceptorCondition<IncludeBearerTokenCondition>({
    urlPattern: new RegExp(`^(${api.replaceAll('.', '\\.').replaceAll('*', '.*')})(/.*)?$`, 'i'),
  });

const providersWith = (apis: readonly string[], enableLogging: true | undefined) => [
  provideHttpClient(withInterceptors([includeBearerTokenInterceptor])),
  provideKeycloak({
    config: { url: ISSUER, realm: 'bench', clientId: CLIENT_ID },
    initOptions: {
      checkLoginIframe: false,
      enableLogging,
      token: session?.accessToken,
      refreshToken: session?.refreshToken,
      idToken: session?.idToken,
    },
    providers: [
      { provide: INCLUDE_BEARER_TOKEN_INTERCEPTOR_CONFIG, useValue: apis.map(condition) },
    ],
  }),
];

export const providers = (apis: readonly string[] = [API]) => providersWith(apis, undefined);

export const verbose = () => providersWith([API], true);

/** It keeps the tokens in memory, and refreshes them as it starts. */
export function store(stored: Session): void {
  session = stored;
}

export const signOut = (injector: Injector) => injector.get(Keycloak).clearToken();
