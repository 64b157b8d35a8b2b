import { existsSync } from 'node:fs';

import config from '../eslint.config.js';

// The rules know types, and the CDK's are there only once this folder is installed.
const types = new URL('node_modules/aws-cdk-lib/package.json', import.meta.url);

export default existsSync(types) ? config : [{ ignores: ['**/*.ts'] }];
