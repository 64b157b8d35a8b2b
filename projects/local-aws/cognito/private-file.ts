import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that only its owner may read, whatever was there before. A process killed at any
 * moment leaves the old file or the new one, whole.
 *
 * @throws Error from the file system; the old file then stands.
 */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.new`;
  // A draft that an earlier run left may be open to others: a mode counts for new files alone.
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
