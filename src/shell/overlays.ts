/**
 * What lies above the pages or moves them, in a chunk of its own: no first page waits for it. Nor for
 * Ionic's app, which loads what answers to touches and to keyboards.
 */
import './start-chunk';

export { AlertController } from '@ionic/angular/alert-controller';
export { defineCustomElement as defineIonApp } from '@ionic/core/components/ion-app.js';
export { pageTransition } from './page-transition';
