/** An app with nothing in it but Angular and Ionic: what any of them downloads at least. */
import { provideHttpClient } from '@angular/common/http';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouteReuseStrategy } from '@angular/router';
import { IonicRouteStrategy } from '@ionic/angular/ionic-route-strategy';
import { provideIonic } from '../../../src/shell/provide-ionic';
import { EmptyApp } from './empty-app';
import { EmptyPage } from './empty-page';

void bootstrapApplication(EmptyApp, {
  providers: [
    provideZonelessChangeDetection(),
    provideIonic({}),
    { provide: RouteReuseStrategy, useClass: IonicRouteStrategy },
    provideRouter([{ path: '', component: EmptyPage }]),
    provideHttpClient(),
  ],
});
