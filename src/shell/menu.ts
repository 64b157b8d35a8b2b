/** The menu, in a chunk of its own. */
import './start-chunk';

export { IonMenu } from '@ionic/angular/ion-menu';
export { AppMenu } from './app-menu';
