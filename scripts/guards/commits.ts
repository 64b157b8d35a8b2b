/** Looks at the messages of the commits that `origin/main` has not got yet. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NOT_CHECKED } from './guards.ts';

const LANDED = 'origin/main';

if (spawnSync('git', ['rev-parse', '--verify', '--quiet', LANDED]).status === 0) {
  process.exitCode = lint(`--from=${LANDED}`);
} else {
  console.error(`There is no ${LANDED} that tells which commits are new: git fetch origin main`);
  process.exitCode = NOT_CHECKED;
}

function lint(range: string): number {
  const program = join(import.meta.dirname, 'node_modules/.bin/commitlint');
  const config = `--config=${join(import.meta.dirname, 'config/commits.js')}`;
  const { status } = spawnSync(process.execPath, [program, config, range], { stdio: 'inherit' });
  return status ?? 1;
}
