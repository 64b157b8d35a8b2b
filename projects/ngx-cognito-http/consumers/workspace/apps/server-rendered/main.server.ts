import { mergeApplicationConfig } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';

import { appConfig } from './app.config';
import { Root } from './root';

const serverConfig = mergeApplicationConfig(appConfig, {
  providers: [
    provideServerRendering(
      withRoutes([
        { path: 'prerendered', renderMode: RenderMode.Prerender },
        { path: '**', renderMode: RenderMode.Server },
      ]),
    ),
  ],
});

export default (context: BootstrapContext) => bootstrapApplication(Root, serverConfig, context);
