import * as bare from './contestants/bare';
import type { Contestant } from './contestants/contestant';
import { LOAD } from './contestants/load';
import type { ContestantName } from './contestants/names';
import { allocations } from './measure/allocations';
import { burst } from './measure/burst';
import { expiry } from './measure/expiry';
import { storageReads } from './measure/storage-reads';
import { time, type TimeOptions } from './measure/time';
import { urlVerdicts, type UrlOptions } from './measure/url-verdicts';
import type { Findings } from './probes/findings';
import { impatientCaller } from './probes/impatient-caller';
import { mistakes } from './probes/mistakes';
import { nearMisses, verboseNearMisses } from './probes/near-misses';
import { nobody, offline, revoked } from './probes/no-token';
import { refusedAlways, refusedOnce } from './probes/refusals';
import { secrecy, verboseSecrecy } from './probes/secrecy';
import { otherUserElsewhere, signedOutElsewhere, signedOutHere } from './probes/session-changes';
import { serverRequest } from './probes/server-request';
import { validSession } from './probes/valid-session';

type Probes = { readonly [Probe in keyof Findings]: (c: Contestant) => Promise<Findings[Probe]> };

const PROBES: Probes = {
  mistakes,
  validSession,
  impatientCaller,
  refusedOnce,
  refusedAlways,
  offline,
  revoked,
  nobody,
  signedOutHere,
  signedOutElsewhere,
  otherUserElsewhere,
  secrecy,
  verboseSecrecy,
  serverRequest,
  nearMisses,
  verboseNearMisses,
};

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
  probe: async (name: ContestantName, { probe }: { readonly probe: keyof Findings }) =>
    PROBES[probe](await LOAD[name]()),
};

/** What can be measured, by name. */
export type Measures = typeof MEASURES;

Object.assign(globalThis, { measures: MEASURES });
