import { karmaConfig } from '../karma.conf.js';

export default karmaConfig('app');
