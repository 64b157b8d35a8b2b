import { HTTP_INTERCEPTORS, provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import type { Injector } from '@angular/core';
import {
  MSAL_INSTANCE,
  MSAL_INTERCEPTOR_CONFIG,
  MsalBroadcastService,
  MsalInterceptor,
  MsalService,
  type MsalInterceptorConfiguration,
} from '@azure/msal-angular';
import {
  InteractionType,
  loadExternalTokens,
  PublicClientApplication,
  type Configuration,
} from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { TENANT, type Session } from '../session/issuer';
import { API, CLIENT_ID } from './contestant';

const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const SCOPES = ['api://bench/access'];

function configuration(): Configuration {
  return {
    auth: { clientId: CLIENT_ID, authority: AUTHORITY, redirectUri: location.origin },
    cache: { cacheLocation: 'localStorage' },
  };
}

function interceptorConfiguration(): MsalInterceptorConfiguration {
  return {
    interactionType: InteractionType.Redirect,
    strictMatching: true,
    protectedResourceMap: new Map([
      [API, SCOPES],
      [`${API}/*`, SCOPES],
    ]),
  };
}

/** As in its docs, with strict matching, which it recommends. */
export const providers = () => [
  provideHttpClient(withInterceptorsFromDi()),
  { provide: HTTP_INTERCEPTORS, useClass: MsalInterceptor, multi: true },
  { provide: MSAL_INSTANCE, useFactory: () => new PublicClientApplication(configuration()) },
  { provide: MSAL_INTERCEPTOR_CONFIG, useFactory: interceptorConfiguration },
  MsalService,
  MsalBroadcastService,
];

export async function store(session: Session): Promise<void> {
  await loadExternalTokens(
    configuration(),
    { scopes: SCOPES, authority: AUTHORITY },
    {
      access_token: session.accessToken,
      id_token: session.idToken,
      refresh_token: session.refreshToken,
      expires_in: Math.floor((session.expiresAt - Date.now()) / 1000),
      scope: SCOPES.join(' '),
      client_info: btoa(JSON.stringify({ uid: 'ada', utid: TENANT })),
    },
    {},
  );
}

export async function start(injector: Injector): Promise<void> {
  const service = injector.get(MsalService);
  await firstValueFrom(service.initialize());
  service.instance.setActiveAccount(service.instance.getAllAccounts()[0] ?? null);
}
