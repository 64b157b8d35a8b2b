import { inject, provideEnvironmentInitializer, type EnvironmentProviders } from '@angular/core';
import { DeferredAmplify } from 'ngx-cognito-http/amplify';
import { FirstPage } from './first-page';

/**
 * Loads Amplify once the first page is shown, which needs no more of it than stored tokens: so that
 * neither a sign-out nor the first refresh has to wait for it, or finds it gone from the server.
 */
export function provideAmplifyAhead(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => {
    const amplify = inject(DeferredAmplify);
    // Expected: no network. Whoever needs it tries again.
    void inject(FirstPage)
      .shown.then(() => amplify.ready())
      .catch(() => undefined);
  });
}
