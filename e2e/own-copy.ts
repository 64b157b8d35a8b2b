import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '..');

/** What earlier runs left, and what is large. */
const LEFT_OUT = new Set(['.angular', '.git', '.local', 'dist', 'node_modules', 'test-results']);

/** Copies the repository as one has it who has just installed it; it goes with the one that asked for it. */
export async function makeOwnCopy(): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'own-copy-'));
  const filter = (path: string) => !LEFT_OUT.has(basename(path));
  await cp(REPOSITORY, folder, { recursive: true, filter });
  await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
