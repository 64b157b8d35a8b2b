import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { cognitoInterceptor, provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';

import { API } from './contestant';

/** The package without Amplify. */
export const providers = () => [
  provideHttpClient(withInterceptors([cognitoInterceptor])),
  provideCognitoHttp(
    { apis: [{ url: API }] },
    withTokenSource(() => ({ load: () => Promise.resolve(null), onChange: () => () => undefined })),
  ),
];
