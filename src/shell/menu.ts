/** The menu, in a chunk of its own. */
export { IonMenu } from '@ionic/angular/ion-menu';
export { AppMenu } from './app-menu';
