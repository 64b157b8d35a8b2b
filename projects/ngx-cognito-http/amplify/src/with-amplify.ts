import { ɵtokenSourceFeature, type CognitoHttpFeature } from 'ngx-cognito-http';

import { AmplifyTokenSource } from './amplify-token-source';

/**
 * Takes the tokens from Amplify's session. Configure Amplify before the first request, as usual:
 * `Amplify.configure(outputs)`. Its session code is loaded with the first request that needs it.
 */
export function withAmplify(): CognitoHttpFeature {
  return ɵtokenSourceFeature('withAmplify', () => new AmplifyTokenSource());
}
