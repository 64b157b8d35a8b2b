import type { HttpClient } from '@angular/common/http';

import type { Contestant } from '../contestants/contestant';
import type { ByKind, Kind } from '../outcomes';
import { startApp } from '../session/start-app';
import { KINDS, sendAll, URLS } from './send-all';

const REQUESTS = 500;
const SAMPLES = 9;

/** What the machine that runs this adds: see `run/`. */
interface Machine {
  readonly gc: () => void;
  readonly process?: { memoryUsage(): { readonly heapUsed: number } };
  readonly performance: { readonly memory?: { readonly usedJSHeapSize: number } };
}

const machine = globalThis as unknown as Machine;

/** Bytes allocated per request, garbage included: the heap's growth while nothing is collected. */
export async function allocations(contestant: Contestant): Promise<ByKind<number>> {
  const { http } = await startApp(contestant);
  const bytes = { matched: 0, unmatched: 0 };
  for (const kind of KINDS) {
    await sendAll(http, URLS[kind], 20 * REQUESTS);
    bytes[kind] = await median(() => sample(http, kind));
  }
  return bytes;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const samples: number[] = [];
  for (let index = 0; index < SAMPLES; index++) {
    samples.push(await measure());
  }
  return samples.sort((a, b) => a - b)[Math.floor(SAMPLES / 2)] ?? NaN;
}

async function sample(http: HttpClient, kind: Kind): Promise<number> {
  machine.gc();
  const before = heapUsed();
  await sendAll(http, URLS[kind], REQUESTS);
  return Math.round((heapUsed() - before) / REQUESTS);
}

function heapUsed(): number {
  return (
    machine.performance.memory?.usedJSHeapSize ?? machine.process?.memoryUsage().heapUsed ?? NaN
  );
}
