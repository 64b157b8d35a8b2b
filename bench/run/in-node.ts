// The process in which one contestant is measured: bundle, measure, contestant, options.
import { inspect } from 'node:util';

import { makePage } from './node-page.ts';

type Measure = (contestant: string, options: unknown) => Promise<unknown>;

/** What this process tells the one that started it. */
export type Outcome = { readonly result: unknown } | { readonly error: string };

const [, , bundle = '', measure = '', contestant = '', options = '{}'] = process.argv;

async function outcome(): Promise<Outcome> {
  try {
    makePage();
    await import(bundle);
    const { measures } = globalThis as unknown as { measures: Record<string, Measure> };
    return { result: await measures[measure]?.(contestant, JSON.parse(options)) };
  } catch (error) {
    // Whatever a contestant throws in a page that isn't one.
    return { error: inspect(error).slice(0, 1000) };
  }
}

process.send?.(await outcome(), () => process.exit());
