import { existsSync } from 'node:fs';

import config from '../../../eslint.config.js';

// The rules know types, and those of the tools are there only after a first run.
const types = new URL('node_modules/publint/package.json', import.meta.url);

export default existsSync(types) ? config : [{ ignores: ['**/*.ts'] }];
