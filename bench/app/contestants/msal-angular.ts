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
  LogLevel,
  PublicClientApplication,
  type Configuration,
} from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { CLIENT_ID, TENANT, type Session } from '../session/issuer';
import { API, PAGE_ORIGIN } from './contestant';

const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const SCOPES = ['api://bench/access'];

function configuration(system?: Configuration['system']): Configuration {
  return {
    auth: { clientId: CLIENT_ID, authority: AUTHORITY, redirectUri: PAGE_ORIGIN },
    cache: { cacheLocation: 'localStorage' },
    system,
  };
}

function interceptorConfiguration(apis: readonly string[]): MsalInterceptorConfiguration {
  return {
    interactionType: InteractionType.Redirect,
    strictMatching: true,
    protectedResourceMap: new Map(
      apis.flatMap((api) => [api, `${api}/*`]).map((url) => [url, SCOPES]),
    ),
  };
}

const providersWith = (apis: readonly string[], system?: Configuration['system']) => [
  provideHttpClient(withInterceptorsFromDi()),
  { provide: HTTP_INTERCEPTORS, useClass: MsalInterceptor, multi: true },
  { provide: MSAL_INSTANCE, useFactory: () => new PublicClientApplication(configuration(system)) },
  { provide: MSAL_INTERCEPTOR_CONFIG, useFactory: () => interceptorConfiguration(apis) },
  MsalService,
  MsalBroadcastService,
];

/** As in its docs, with strict matching, which it recommends. */
export const providers = (apis: readonly string[] = [API]) => providersWith(apis);

export const verbose = () =>
  providersWith([API], {
    loggerOptions: {
      logLevel: LogLevel.Trace,
      piiLoggingEnabled: true,
      loggerCallback: (_, message) => console.debug(message),
    },
  });

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
      client_info: btoa(JSON.stringify({ uid: session.user, utid: TENANT })),
    },
    {},
  );
}

export async function start(injector: Injector): Promise<void> {
  const service = injector.get(MsalService);
  await firstValueFrom(service.initialize());
  await firstValueFrom(service.handleRedirectObservable());
  service.instance.setActiveAccount(service.instance.getAllAccounts()[0] ?? null);
}

export const signOut = (injector: Injector) => injector.get(MsalService).instance.clearCache();
