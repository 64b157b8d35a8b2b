import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const NG = join(ROOT, 'node_modules/@angular/cli/bin/ng.js');

/**
 * Runs the root's Angular CLI.
 *
 * @param folder - the workspace, relative to the root
 * @throws Error with what the CLI wrote, if it fails
 */
export function ng(folder: string, ...line: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [NG, ...line], { cwd: join(ROOT, folder) });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ng ${line.join(' ')} failed:\n${output}`)),
    );
  });
}
