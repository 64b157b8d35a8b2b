import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Injector } from '@angular/core';
import { authInterceptor, OidcSecurityService, provideAuth } from 'angular-auth-oidc-client';
import { firstValueFrom } from 'rxjs';

import type { Session } from '../session/issuer';
import { API, CLIENT_ID, ISSUER } from './contestant';

/** As in its guide "code flow with refresh tokens": a trailing slash ends the route. */
export const providers = () => [
  provideHttpClient(withInterceptors([authInterceptor()])),
  provideAuth({
    config: {
      authority: ISSUER,
      redirectUrl: location.origin,
      clientId: CLIENT_ID,
      scope: 'openid profile offline_access',
      responseType: 'code',
      silentRenew: true,
      useRefreshToken: true,
      renewTimeBeforeTokenExpiresInSeconds: 30,
      // It would check the signature of a refreshed ID token, and these have none.
      disableIdTokenValidation: true,
      secureRoutes: [`${API}/`],
      authWellknownEndpoints: {
        issuer: ISSUER,
        jwksUri: `${ISSUER}jwks`,
        authorizationEndpoint: `${ISSUER}authorize`,
        tokenEndpoint: `${ISSUER}token`,
      },
    },
  }),
];

export function store(session: Session): void {
  const state = {
    authzData: session.accessToken,
    authnResult: {
      access_token: session.accessToken,
      id_token: session.idToken,
      refresh_token: session.refreshToken,
    },
    access_token_expires_at: session.expiresAt,
    userData: { sub: 'ada' },
  };
  sessionStorage.setItem(`0-${CLIENT_ID}`, JSON.stringify(state));
}

export async function start(injector: Injector): Promise<void> {
  await firstValueFrom(injector.get(OidcSecurityService).checkAuth());
}
