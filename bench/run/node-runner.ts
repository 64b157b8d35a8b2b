import { fork } from 'node:child_process';
import { pathToFileURL } from 'node:url';

import type { Outcome } from './in-node.ts';
import { HEAP_OPTIONS, TIMEOUT, type MeasureName, type Runner } from './runner.ts';

/** Measures in processes of this Node, with `node-page.ts` for a page. */
export function nodeRunner(bundle: string): Runner {
  return {
    version: `Node ${process.versions.node}`,
    run: (measure, name, options) =>
      inProcess(measure, [pathToFileURL(bundle).href, measure, name, JSON.stringify(options)]),
    close: () => Promise.resolve(),
  };
}

function inProcess(measure: MeasureName, values: string[]): Promise<unknown> {
  const child = fork(new URL('in-node.ts', import.meta.url), values, {
    execArgv: measure === 'allocations' ? [...HEAP_OPTIONS] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: TIMEOUT,
  });
  return new Promise((resolve, reject) => {
    child.on('message', (outcome: Outcome) =>
      'error' in outcome ? reject(new Error(outcome.error)) : resolve(outcome.result),
    );
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      reject(new Error(`The process ended without a result: ${signal ?? code}.`)),
    );
  });
}
