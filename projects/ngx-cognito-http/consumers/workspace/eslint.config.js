import tseslint from 'typescript-eslint';

import config from '../../../../eslint.config.js';

// The rules that know types would need every version's packages.
export default [...config, { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }];
