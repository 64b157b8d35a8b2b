import { nodeCoverage } from './node-coverage.ts';

export default nodeCoverage('scripts');
