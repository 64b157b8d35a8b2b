import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { ng } from './ng.ts';

const BENCH = join(import.meta.dirname, '..');

/**
 * Builds the package as it is published, and the measures for production.
 *
 * @returns the path of the measures' main module
 */
export async function buildMeasures(): Promise<string> {
  await ng('.', 'build', 'ngx-cognito-http');
  await installPackage();
  await ng('bench', 'build', 'measures');
  return join(BENCH, 'dist/measures/browser/main.js');
}

/** As a dependency, so that it is resolved by its `exports`, like the peers. */
async function installPackage(): Promise<void> {
  const installed = join(BENCH, 'node_modules/ngx-cognito-http');
  await rm(installed, { recursive: true, force: true });
  await symlink(join(BENCH, '../dist/ngx-cognito-http'), installed, 'junction');
}
