import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';
import { ɵtokenSourceFeature, type CognitoHttpFeature } from 'ngx-cognito-http';

import { LazyAmplify } from './lazy-amplify';

/**
 * Takes the tokens from Amplify's session: `provideCognitoHttp({ apis }, withAmplify())`. Configure
 * Amplify as usual, before the first request: `Amplify.configure(outputs)`. Its session code is
 * downloaded with the first request that needs a token.
 *
 * Sign-in, sign-out and refresh are noticed at once, and in other tabs as soon as the storage tells
 * (`localStorage`, Amplify's default), or else when the page is looked at again (cookies).
 *
 * @see https://docs.amplify.aws/angular/build-a-backend/auth/connect-your-frontend/manage-user-sessions/
 */
export function withAmplify(): CognitoHttpFeature {
  return ɵtokenSourceFeature('withAmplify', makeSource);
}

function makeSource(): LazyAmplify {
  const source = new LazyAmplify(inject(DOCUMENT).defaultView);
  inject(DestroyRef).onDestroy(() => source.close());
  return source;
}
