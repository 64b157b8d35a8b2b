import { pathToFileURL } from 'node:url';

import { askProcess } from './ask-process.ts';
import type { Outcome } from './in-node.ts';
import { HEAP_OPTIONS, type MeasureName, type Runner } from './runner.ts';

/** Measures in processes of this Node, with `node-page.ts` for a page. */
export function nodeRunner(bundle: string): Runner {
  return {
    version: `Node ${process.versions.node}`,
    run: (measure, name, options) =>
      inProcess(measure, [pathToFileURL(bundle).href, measure, name, JSON.stringify(options)]),
    close: () => Promise.resolve(),
  };
}

async function inProcess(measure: MeasureName, values: readonly string[]): Promise<unknown> {
  const options = measure === 'allocations' ? HEAP_OPTIONS : [];
  const outcome = (await askProcess('in-node.ts', values, options)) as Outcome;
  if ('error' in outcome) {
    throw new Error(outcome.error);
  }
  return outcome.result;
}
