import { provideHttpClient } from '@angular/common/http';

import { configureAmplify } from './amplify';

/** An app that configures Amplify and does nothing with it: what ngx-cognito-http stands on. */
export function providers() {
  configureAmplify();
  return [provideHttpClient()];
}
