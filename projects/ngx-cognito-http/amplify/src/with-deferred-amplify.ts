import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject } from '@angular/core';
import { ɵtokenSourceFeature, type CognitoHttpFeature } from 'ngx-cognito-http';

import { AmplifyOnDemand } from './amplify-on-demand';
import { DeferredAmplify, type DeferredAmplifyOptions } from './deferred-amplify';

/**
 * `withAmplify` for apps whose first page is not to wait for Amplify's code: as long as the tokens that
 * Amplify has stored are clearly valid, they are used without it. It is downloaded and configured for
 * whatever else: a refresh, an expired or missing session, `DeferredAmplify.ready()`.
 *
 * For Amplify's default storage, `localStorage`. In any other nothing is found, and Amplify asked.
 */
export function withDeferredAmplify(options: DeferredAmplifyOptions): CognitoHttpFeature {
  const feature = ɵtokenSourceFeature('withDeferredAmplify', () => inject(AmplifyOnDemand));
  return {
    ...feature,
    ɵproviders: [
      ...feature.ɵproviders,
      { provide: AmplifyOnDemand, useFactory: () => makeSource(options) },
      { provide: DeferredAmplify, useExisting: AmplifyOnDemand },
    ],
  };
}

function makeSource(options: DeferredAmplifyOptions): AmplifyOnDemand {
  const source = new AmplifyOnDemand(inject(DOCUMENT).defaultView, options);
  inject(DestroyRef).onDestroy(() => source.close());
  return source;
}
