import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './shell/app';
import { appConfig } from './shell/app-config';
import { loadOutputs } from './shell/load-outputs';
import { showStartFailure } from './shell/start-failure';

async function start(): Promise<void> {
  // Amplify's chunk travels beside the outputs, so that it is part of no critical path.
  const [outputs, { configureAmplify }] = await Promise.all([
    loadOutputs(),
    import('./shell/configure-amplify'),
  ]);
  configureAmplify(outputs);
  await bootstrapApplication(App, appConfig(outputs));
}

start().catch((error: unknown) => {
  showStartFailure(error);
  console.error(error);
});
