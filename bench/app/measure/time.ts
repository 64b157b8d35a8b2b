import type { HttpClient } from '@angular/common/http';

import {
  seededRandom,
  type Random,
} from '../../../projects/ngx-cognito-http/src/lib/testing/seeded-random';
import type { Contestant } from '../contestants/contestant';
import type { ByKind, Kind, Pair } from '../outcomes';
import { startApp } from '../session/start-app';
import { KINDS, sendAll, URLS } from './send-all';

export interface TimeOptions {
  readonly rounds: number;
  /** How long one side of a round takes about, in milliseconds. */
  readonly roundTime: number;
  readonly seed: number;
}

/** Times both sides in turn; which of them begins is left to chance in each round. */
export async function time(
  bare: Contestant,
  contestant: Contestant,
  { rounds, roundTime, seed }: TimeOptions,
): Promise<ByKind<readonly Pair[]>> {
  const clients = {
    bare: (await startApp(bare)).http,
    contestant: (await startApp(contestant)).http,
  };
  const random = seededRandom(seed);
  const pairs: Record<Kind, Pair[]> = { matched: [], unmatched: [] };
  const counts = {
    matched: await calibrate(clients, 'matched', roundTime),
    unmatched: await calibrate(clients, 'unmatched', roundTime),
  };
  for (let round = 0; round < rounds; round++) {
    for (const kind of KINDS) {
      pairs[kind].push(await timePair(clients, kind, counts[kind], random));
    }
  }
  return pairs;
}

interface Clients<T> {
  readonly bare: T;
  readonly contestant: T;
}

async function timePair(
  clients: Clients<HttpClient>,
  kind: Kind,
  counts: Clients<number>,
  random: Random,
): Promise<Pair> {
  const bareBegins = random() < 0.5;
  const first = bareBegins ? 'bare' : 'contestant';
  const second = bareBegins ? 'contestant' : 'bare';
  const times = {
    [first]: await timeOne(clients[first], kind, counts[first]),
    [second]: await timeOne(clients[second], kind, counts[second]),
  };
  return { bare: times['bare'] ?? NaN, contestant: times['contestant'] ?? NaN };
}

async function timeOne(http: HttpClient, kind: Kind, count: number): Promise<number> {
  const begin = performance.now();
  await sendAll(http, URLS[kind], count);
  return ((performance.now() - begin) * 1000) / count;
}

/** Warms up, and finds how many requests make a round. */
async function calibrate(
  clients: Clients<HttpClient>,
  kind: Kind,
  roundTime: number,
): Promise<Clients<number>> {
  const counts = { bare: 1, contestant: 1 };
  for (const side of ['bare', 'contestant'] as const) {
    let perRequest = 0;
    for (let warm = 0; warm < 20; warm++) {
      const count = Math.min(
        20_000,
        Math.max(20, Math.ceil((roundTime * 1000) / (perRequest || 500))),
      );
      perRequest = await timeOne(clients[side], kind, count);
      counts[side] = count;
    }
  }
  return counts;
}
