import type { Contestant } from '../contestants/contestant';
import type { ByKind } from '../outcomes';
import { startApp } from '../session/start-app';
import { KINDS, sendAll, URLS } from './send-all';

const REQUESTS = 100;

/** Calls of `getItem` per request, of `localStorage` and `sessionStorage` together. */
export async function storageReads(contestant: Contestant): Promise<ByKind<number>> {
  const { http } = await startApp(contestant);
  const reads = { matched: 0, unmatched: 0 };
  for (const kind of KINDS) {
    reads[kind] = (await countReads(() => sendAll(http, URLS[kind], REQUESTS))) / REQUESTS;
  }
  return reads;
}

async function countReads(work: () => Promise<void>): Promise<number> {
  const prototype = Object.getPrototypeOf(localStorage) as Storage;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
  const { getItem } = prototype;
  let reads = 0;
  prototype.getItem = function (key) {
    reads++;
    return getItem.call(this, key);
  };
  await work();
  prototype.getItem = getItem;
  return reads;
}
