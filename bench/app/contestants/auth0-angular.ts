import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { Injector } from '@angular/core';
import { authHttpInterceptorFn, AuthService, provideAuth0 } from '@auth0/auth0-angular';
import { filter, firstValueFrom } from 'rxjs';

import { readClaims } from '../session/jwt';
import { CLIENT_ID, ISSUER, type Session } from '../session/issuer';
import { API, PAGE_ORIGIN } from './contestant';

const AUDIENCE = 'https://api.example.com';
const SCOPE = 'openid profile email offline_access';

/** As in its README, with the storage and the refresh tokens that survive a reload. */
export const providers = (apis: readonly string[] = [API]) => [
  provideHttpClient(withInterceptors([authHttpInterceptorFn])),
  provideAuth0({
    domain: new URL(ISSUER).host,
    clientId: CLIENT_ID,
    authorizationParams: { redirect_uri: PAGE_ORIGIN, audience: AUDIENCE },
    useRefreshTokens: true,
    cacheLocation: 'localstorage',
    httpInterceptor: { allowedList: apis.flatMap((api) => [api, `${api}/*`]) },
  }),
];

export function store(session: Session): void {
  const prefix = `@@auth0spajs@@::${CLIENT_ID}`;
  const claims = readClaims(session.idToken);
  const decodedToken = { claims: { ...claims, __raw: session.idToken }, user: claims };
  const body = {
    access_token: session.accessToken,
    refresh_token: session.refreshToken,
    token_type: 'Bearer',
    scope: SCOPE,
    oauthTokenScope: SCOPE,
    expires_in: 3_600,
    audience: AUDIENCE,
    client_id: CLIENT_ID,
  };
  localStorage.setItem(
    `${prefix}::${AUDIENCE}::${SCOPE}`,
    JSON.stringify({ body, expiresAt: Math.floor(session.expiresAt / 1000) }),
  );
  localStorage.setItem(
    `${prefix}::@@user@@`,
    JSON.stringify({ id_token: session.idToken, decodedToken }),
  );
  document.cookie = `auth0.${CLIENT_ID}.is.authenticated=true`;
}

export async function start(injector: Injector): Promise<void> {
  await firstValueFrom(injector.get(AuthService).isLoading$.pipe(filter((loading) => !loading)));
}

export const signOut = (injector: Injector) =>
  firstValueFrom(injector.get(AuthService).logout({ openUrl: false }));
