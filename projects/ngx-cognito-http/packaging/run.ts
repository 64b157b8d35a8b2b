import { spawn } from 'node:child_process';

/**
 * Runs a program: npm's start script has put this folder's tools on the path.
 *
 * @returns what it wrote to its standard output
 * @throws Error with all that it wrote, if it fails
 */
export function run(program: string, ...line: readonly string[]): Promise<string> {
  const child = spawn(program, line, { cwd: import.meta.dirname });
  let output = '';
  let errors = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(new Error(`${program} ${line.join(' ')} failed:\n${output}${errors}`));
      }
    });
  });
}
