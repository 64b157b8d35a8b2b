import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import type { Injector } from '@angular/core';
import { OAuthService, provideOAuthClient } from 'angular-oauth2-oidc';

import { CLIENT_ID, ISSUER, type Session } from '../session/issuer';
import { readClaims } from '../session/jwt';
import { API, PAGE_ORIGIN } from './contestant';

/** As in its README: a list of URL prefixes. */
export const providers = (apis: readonly string[] = [API]) => [
  provideHttpClient(withInterceptorsFromDi()),
  provideOAuthClient({ resourceServer: { allowedUrls: [...apis], sendAccessToken: true } }),
];

let showDebugInformation = false;

export const verbose = () => {
  showDebugInformation = true;
  return providers();
};

export function store(session: Session): void {
  const entries = {
    access_token: session.accessToken,
    access_token_stored_at: String(session.issuedAt),
    expires_at: String(session.expiresAt),
    id_token: session.idToken,
    id_token_stored_at: String(session.issuedAt),
    id_token_expires_at: String(session.expiresAt),
    id_token_claims_obj: JSON.stringify({ sub: readClaims(session.idToken)['sub'] }),
    refresh_token: session.refreshToken,
    granted_scopes: '["openid"]',
  };
  for (const [key, value] of Object.entries(entries)) {
    sessionStorage.setItem(key, value);
  }
}

export function start(injector: Injector): void {
  const service = injector.get(OAuthService);
  service.configure({
    issuer: ISSUER,
    loginUrl: `${ISSUER}authorize`,
    tokenEndpoint: `${ISSUER}token`,
    clientId: CLIENT_ID,
    responseType: 'code',
    scope: 'openid profile offline_access',
    redirectUri: PAGE_ORIGIN,
    showDebugInformation,
  });
  service.setupAutomaticSilentRefresh();
}

export const signOut = (injector: Injector) => injector.get(OAuthService).logOut(true);
