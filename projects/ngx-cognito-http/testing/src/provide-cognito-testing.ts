import {
  inject,
  makeEnvironmentProviders,
  provideEnvironmentInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import {
  provideCognitoHttp,
  withTokenSource,
  ɵLOAD_TOKENS,
  ɵmakeLoadTokens,
  ɵTOKEN_SOURCE,
  type CognitoApi,
  type CognitoClaims,
} from 'ngx-cognito-http';

import { CognitoTestingController } from './cognito-testing-controller';
import { TestingTokenSource } from './testing-token-source';

/** What `provideCognitoTesting` needs to know. */
export interface CognitoTestingOptions {
  /**
   * Who is signed in at the start: nobody, a user `test-user`, or the user of these claims. Default:
   * nobody (`false`).
   */
  readonly signedIn?: boolean | CognitoClaims;

  /** The APIs whose requests carry the token. Default: those of `provideCognitoHttp`, or none. */
  readonly apis?: readonly CognitoApi[];
}

/**
 * Gives a test a session of its own in place of Amplify's, with unsigned tokens. Put it last, after
 * the app's `provideCognitoHttp`, or let it stand alone. The interceptor is the real one:
 *
 * ```ts
 * TestBed.configureTestingModule({
 *   providers: [
 *     provideHttpClient(withInterceptors([cognitoInterceptor])),
 *     provideHttpClientTesting(),
 *     provideCognitoTesting({ signedIn: true, apis: [{ url: '/api' }] }),
 *   ],
 * });
 * ```
 *
 * @param options - who is signed in, and to which APIs that matters
 */
export function provideCognitoTesting(options: CognitoTestingOptions = {}): EnvironmentProviders {
  const { signedIn = false, apis } = options;
  return makeEnvironmentProviders([
    apis
      ? provideCognitoHttp(
          { apis },
          withTokenSource(() => new TestingTokenSource()),
        )
      : [],
    { provide: ɵTOKEN_SOURCE, useFactory: () => new TestingTokenSource() },
    // No lock across tabs, which takes real time.
    { provide: ɵLOAD_TOKENS, useFactory: ɵmakeLoadTokens },
    CognitoTestingController,
    provideEnvironmentInitializer(() => start(inject(CognitoTestingController), signedIn)),
  ]);
}

function start(controller: CognitoTestingController, signedIn: boolean | CognitoClaims): void {
  if (signedIn === false) {
    controller.signOut();
  } else {
    controller.signIn(signedIn === true ? {} : signedIn);
  }
}
