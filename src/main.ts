import { bootstrapApplication } from '@angular/platform-browser';
import { loadLanguage } from './languages/load-language';
import { preferredLanguage } from './languages/preferred-language';
import { App } from './shell/app';
import { appConfig } from './shell/app-config';
import { loadOutputs } from './shell/load-outputs';
import { showStartFailure } from './shell/start-failure';

async function start(): Promise<void> {
  // The texts travel beside the outputs, so that they are part of no critical path.
  const [outputs, language] = await Promise.all([loadOutputs(), loadLanguage(preferredLanguage())]);
  await bootstrapApplication(App, appConfig(outputs, language));
}

start().catch((error: unknown) => {
  showStartFailure(error);
  console.error(error);
});
