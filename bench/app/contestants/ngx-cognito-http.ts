import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  cognitoInterceptor,
  provideCognitoHttp,
  withRequestLog,
  type CognitoHttpFeature,
} from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';

import { configureAmplify, logAmplify, signOutOfAmplify, storeAmplifySession } from './amplify';
import { API } from './contestant';

function providersWith(apis: readonly string[], ...features: readonly CognitoHttpFeature[]) {
  configureAmplify();
  return [
    provideHttpClient(withInterceptors([cognitoInterceptor])),
    provideCognitoHttp({ apis: apis.map((url) => ({ url })) }, withAmplify(), ...features),
  ];
}

/** As in its README. */
export const providers = (apis: readonly string[] = [API]) => providersWith(apis);

export const verbose = () => {
  logAmplify();
  return providersWith([API], withRequestLog());
};

export const store = storeAmplifySession;

export const signOut = signOutOfAmplify;
