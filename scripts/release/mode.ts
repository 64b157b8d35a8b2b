/** Prints what a push to the main branch asks for, as GitHub's workflows read it. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { releaseMode, type ReleaseState } from './release-mode.ts';

const PACKAGE = join(import.meta.dirname, '../../projects/ngx-cognito-http');

const manifest = await readFile(join(PACKAGE, 'package.json'), 'utf8');
const mode = await releaseMode({
  changes: await readdir(join(PACKAGE, '.changeset')),
  manifest: JSON.parse(manifest) as ReleaseState['manifest'],
  isPublished,
});
console.log(`mode=${mode}`);

async function isPublished(name: string, version: string): Promise<boolean> {
  try {
    await promisify(execFile)('npm', ['view', `${name}@${version}`, 'version']);
    return true;
  } catch (error) {
    // Expected: npm knows no such version.
    if (error instanceof Error && error.message.includes('E404')) return false;
    throw error;
  }
}
