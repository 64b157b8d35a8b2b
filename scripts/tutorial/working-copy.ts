import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { applyDiff } from './apply-diff.ts';
import type { Edit } from './steps.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** The repository as a reader has it who follows the page, without what earlier runs left in `.local`. */
export class WorkingCopy implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<WorkingCopy> {
    const copy = new WorkingCopy(await mkdtemp(join(tmpdir(), 'tutorial-')));
    for (const name of await readdir(REPOSITORY)) {
      if (name !== '.local') await symlink(join(REPOSITORY, name), join(copy.folder, name));
    }
    return copy;
  }

  /** @returns The whole file as it is now. */
  async edit({ kind, file, text }: Edit): Promise<string> {
    const path = join(this.folder, file);
    const whole = kind === 'write' ? `${text}\n` : applyDiff(await readFile(path, 'utf8'), text);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, whole);
    return whole;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
