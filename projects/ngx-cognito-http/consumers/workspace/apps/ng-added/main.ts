import { bootstrapApplication } from '@angular/platform-browser';

import { App } from './app';
import { appConfig } from './app.config';

const { configureAmplify } = await import('./configure-amplify');
configureAmplify();
await bootstrapApplication(App, appConfig);
