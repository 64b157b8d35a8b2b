import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { ng } from './ng.ts';

const BENCH = join(import.meta.dirname, '..');

/** Builds the measures for production. Returns the path of their main module. */
export async function buildMeasures(): Promise<string> {
  await ng('bench', 'build', 'measures');
  return join(BENCH, 'dist/measures/browser/main.js');
}

/** The same as a developer runs it, with what the contestants check and tell there alone. */
export async function buildProbes(): Promise<string> {
  await ng('bench', 'build', 'measures', '--configuration', 'probes');
  return join(BENCH, 'dist/probes/browser/main.js');
}

/**
 * Builds the package as it is published, and installs it as a dependency, so that it is resolved by
 * its `exports`, like the peers.
 */
export async function installPackage(): Promise<void> {
  await ng('.', 'build', 'ngx-cognito-http');
  const installed = join(BENCH, 'node_modules/ngx-cognito-http');
  await rm(installed, { recursive: true, force: true });
  await symlink(join(BENCH, '../dist/ngx-cognito-http'), installed, 'junction');
}
