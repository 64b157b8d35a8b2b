import { fork } from 'node:child_process';

import { TIMEOUT } from './runner.ts';

/**
 * Runs a module of this folder in a process of its own.
 *
 * @param options - options of Node
 * @returns what it sends
 * @throws Error if it ends without that
 */
export function askProcess(
  module: string,
  values: readonly string[],
  options: readonly string[] = [],
): Promise<unknown> {
  const child = fork(new URL(module, import.meta.url), [...values], {
    execArgv: [...options],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: TIMEOUT,
  });
  return new Promise((resolve, reject) => {
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      reject(new Error(`${module} ${values.at(-1)} ended without a result: ${signal ?? code}.`)),
    );
  });
}
