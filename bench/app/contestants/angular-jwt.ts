import { provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { importProvidersFrom } from '@angular/core';
import { JwtModule } from '@auth0/angular-jwt';

import type { Session } from '../session/issuer';
import { API } from './contestant';

/** As in its README: a getter, and hosts. It knows no paths below them, and no refresh. */
export const providers = (apis: readonly string[] = [API]) => [
  provideHttpClient(withInterceptorsFromDi()),
  importProvidersFrom(
    JwtModule.forRoot({
      config: {
        tokenGetter: () => localStorage.getItem('access_token'),
        allowedDomains: apis.map((api) => api.split('/')[2] ?? api),
      },
    }),
  ),
];

export function store({ accessToken }: Session): void {
  localStorage.setItem('access_token', accessToken);
}

/** The app's own business. */
export const signOut = () => localStorage.removeItem('access_token');
