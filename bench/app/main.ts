import * as bare from './contestants/bare';
import { LOAD } from './contestants/load';
import type { ContestantName } from './contestants/names';
import { allocations } from './measure/allocations';
import { burst } from './measure/burst';
import { expiry } from './measure/expiry';
import { storageReads } from './measure/storage-reads';
import { time, type TimeOptions } from './measure/time';
import { urlVerdicts, type UrlOptions } from './measure/url-verdicts';

/** Everything that can be measured; each in a process or page of its own. */
const MEASURES = {
  time: async (name: ContestantName, options: TimeOptions) =>
    time(bare, await LOAD[name](), options),
  allocations: async (name: ContestantName) => allocations(await LOAD[name]()),
  storageReads: async (name: ContestantName) => storageReads(await LOAD[name]()),
  urls: async (name: ContestantName, options: UrlOptions) =>
    urlVerdicts(await LOAD[name](), options),
  expiry: async (name: ContestantName) => expiry(await LOAD[name]()),
  burst: async (name: ContestantName) => burst(await LOAD[name]()),
};

/** What can be measured, by name. */
export type Measures = typeof MEASURES;

Object.assign(globalThis, { measures: MEASURES });
