/** What lies above the pages or moves them, in a chunk of its own: no first page waits for it. */
import './start-chunk';

export { AlertController } from '@ionic/angular/alert-controller';
export { pageTransition } from './page-transition';
