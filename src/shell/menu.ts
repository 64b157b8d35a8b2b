/** The menu, in a chunk of its own. */
import './start-chunk';

export { AppMenu } from './app-menu';
