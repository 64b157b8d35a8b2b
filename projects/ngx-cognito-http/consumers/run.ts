import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @param folder - where it runs
 * @returns what it wrote to its standard output
 * @throws Error with all that it wrote, if it fails
 */
export function run(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const shell = process.platform === 'win32'; // where npm is a command file
  const child = spawn(program, args, { cwd: folder, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((output += text), (all += text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const failure = new Error(`${program} ${args.join(' ')} failed in ${folder}:\n${all}`);
      return code === 0 ? resolve(output) : reject(failure);
    });
  });
}
