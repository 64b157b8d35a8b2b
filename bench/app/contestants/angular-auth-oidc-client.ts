import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Injector } from '@angular/core';
import {
  authInterceptor,
  LogLevel,
  OidcSecurityService,
  provideAuth,
} from 'angular-auth-oidc-client';
import { firstValueFrom } from 'rxjs';

import { CLIENT_ID, ISSUER, type Session } from '../session/issuer';
import { readClaims } from '../session/jwt';
import { API, PAGE_ORIGIN } from './contestant';

const providersWith = (apis: readonly string[], logLevel: LogLevel | undefined) => [
  provideHttpClient(withInterceptors([authInterceptor()])),
  provideAuth({
    config: {
      authority: ISSUER,
      redirectUrl: PAGE_ORIGIN,
      clientId: CLIENT_ID,
      scope: 'openid profile offline_access',
      responseType: 'code',
      silentRenew: true,
      useRefreshToken: true,
      renewTimeBeforeTokenExpiresInSeconds: 30,
      // It would check the signature of a refreshed ID token, and these have none.
      disableIdTokenValidation: true,
      secureRoutes: apis.map((api) => `${api}/`),
      logLevel,
      authWellknownEndpoints: {
        issuer: ISSUER,
        jwksUri: `${ISSUER}jwks`,
        authorizationEndpoint: `${ISSUER}authorize`,
        tokenEndpoint: `${ISSUER}token`,
      },
    },
  }),
];

/** As in its guide "code flow with refresh tokens": a trailing slash ends the route. */
export const providers = (apis: readonly string[] = [API]) => providersWith(apis, undefined);

export const verbose = () => providersWith([API], LogLevel.Debug);

export function store(session: Session): void {
  const state = {
    authzData: session.accessToken,
    authnResult: {
      access_token: session.accessToken,
      id_token: session.idToken,
      refresh_token: session.refreshToken,
    },
    access_token_expires_at: session.expiresAt,
    userData: { sub: readClaims(session.idToken)['sub'] },
  };
  sessionStorage.setItem(`0-${CLIENT_ID}`, JSON.stringify(state));
}

export async function start(injector: Injector): Promise<void> {
  await firstValueFrom(injector.get(OidcSecurityService).checkAuth());
}

export const signOut = (injector: Injector) => injector.get(OidcSecurityService).logoffLocal();
