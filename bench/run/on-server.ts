// The process without a page in which one contestant runs: bundle, contestant.
import { makeDocument } from './node-page.ts';

type Measure = (contestant: string, options: unknown) => Promise<unknown>;

const [, , bundle = '', contestant = ''] = process.argv;

Object.assign(globalThis, { serverDocument: makeDocument() });
await import(bundle);
const { measures } = globalThis as unknown as { measures: { readonly probe: Measure } };
const finding = await measures.probe(contestant, { probe: 'serverRequest' });
process.send?.(finding, () => process.exit());
