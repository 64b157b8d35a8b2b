import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { run } from './run.ts';
import { unpack } from './tarball.ts';

/** Where the workspaces are made, below the root, whose packages serve where none are installed. */
export const CONSUMERS = join(import.meta.dirname, '../../../dist/consumers');

/** An Angular workspace of one version, with the package installed. */
export interface Workspace {
  readonly folder: string;
  /** Runs that version's Angular CLI. */
  readonly ng: (...args: readonly string[]) => Promise<void>;
}

/**
 * Makes the workspace anew, except for the installed packages: these are kept until the lock changes.
 *
 * @param name - of the folder beside this file that says what is installed
 */
export async function makeWorkspace(name: string, tarball: string): Promise<Workspace> {
  const folder = join(CONSUMERS, name);
  await install(join(import.meta.dirname, name), folder);
  await unpack(tarball, join(folder, 'node_modules/ngx-cognito-http'));
  for (const made of ['apps', 'dist']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  await cp(join(import.meta.dirname, 'workspace'), folder, { recursive: true });
  const require = createRequire(join(folder, 'package.json'));
  const cli = join(dirname(require.resolve('@angular/cli/package.json')), 'bin/ng.js');
  return {
    folder,
    ng: async (...args) => void (await run(folder, process.execPath, cli, ...args)),
  };
}

const LOCK = 'package-lock.json';

async function install(source: string, folder: string): Promise<void> {
  const lock = await read(join(source, LOCK));
  // npm writes its own record at the end of an installation: without it there is half of one.
  const installed = (await read(join(folder, 'node_modules/.package-lock.json')))
    ? await read(join(folder, LOCK))
    : null;
  await mkdir(folder, { recursive: true });
  await cp(source, folder, { recursive: true });
  if (lock !== null && lock !== installed) {
    await run(folder, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
  }
}

/** @returns `null` if there is no such file */
function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
