import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { cognitoInterceptor, provideCognitoHttp } from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';

import { configureAmplify, storeAmplifySession } from './amplify';
import { API } from './contestant';

export function providers() {
  configureAmplify();
  return [
    provideHttpClient(withInterceptors([cognitoInterceptor])),
    provideCognitoHttp({ apis: [{ url: API }] }, withAmplify()),
  ];
}

export const store = storeAmplifySession;
