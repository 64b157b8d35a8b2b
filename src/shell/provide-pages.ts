import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import {
  provideRouter,
  RouteReuseStrategy,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withPreloading,
  withRouterConfig,
} from '@angular/router';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { tellPageNotLoaded } from './page-not-loaded';
import { PageTitles } from './page-titles';
import { PreloadPages } from './preload-pages';
import { routes } from './routes';

/** Provides the app's pages, which Ionic keeps while others lie above them. */
export function providePages(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    { provide: TitleStrategy, useExisting: PageTitles },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withPreloading(PreloadPages),
      withRouterConfig({
        // A Back that a form's user takes back is not to cost the history an entry.
        canceledNavigationResolution: 'computed',
        // Who is told once, below, is not to be told again of an error that nobody expects.
        resolveNavigationPromiseOnError: true,
      }),
      withNavigationErrorHandler(tellPageNotLoaded),
    ),
  ]);
}
