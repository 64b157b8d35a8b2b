import { spawn } from 'node:child_process';

/** In milliseconds: an installation on a slow network takes minutes. */
const TIMEOUT = 900_000;

/**
 * Runs a program to its end.
 *
 * @param folder - where it runs
 * @returns what it wrote to its standard output
 * @throws Error with all that it wrote, if it fails or takes longer than a quarter of an hour
 */
export function run(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const shell = program === 'npm' && process.platform === 'win32'; // there it is a command file
  const child = spawn(program, args, {
    cwd: folder,
    shell,
    timeout: TIMEOUT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((output += text), (all += text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : 'failed';
      const failure = new Error(`${program} ${args.join(' ')} ${how} in ${folder}:\n${all}`);
      return code === 0 ? resolve(output) : reject(failure);
    });
  });
}
