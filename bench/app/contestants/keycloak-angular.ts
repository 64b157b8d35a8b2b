import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  createInterceptorCondition,
  INCLUDE_BEARER_TOKEN_INTERCEPTOR_CONFIG,
  includeBearerTokenInterceptor,
  provideKeycloak,
  type IncludeBearerTokenCondition,
} from 'keycloak-angular';

import type { Session } from '../session/issuer';
import { CLIENT_ID, ISSUER } from './contestant';

let session: Session | undefined;

/** As in its README, whose pattern is of this form. */
const condition = createInterceptorCondition<IncludeBearerTokenCondition>({
  urlPattern: /^(https:\/\/api\.example\.com\/v1)(\/.*)?$/i,
});

export const providers = () => [
  provideHttpClient(withInterceptors([includeBearerTokenInterceptor])),
  provideKeycloak({
    config: { url: ISSUER, realm: 'bench', clientId: CLIENT_ID },
    initOptions: {
      checkLoginIframe: false,
      token: session?.accessToken,
      refreshToken: session?.refreshToken,
      idToken: session?.idToken,
    },
    providers: [{ provide: INCLUDE_BEARER_TOKEN_INTERCEPTOR_CONFIG, useValue: [condition] }],
  }),
];

/** It keeps the tokens in memory, and refreshes them as it starts. */
export function store(stored: Session): void {
  session = stored;
}
