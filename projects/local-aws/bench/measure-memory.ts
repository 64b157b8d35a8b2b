import type { Contestant } from './contestant.ts';
import { load } from './load.ts';
import type { Scenario } from './scenarios.ts';

/** The memory in use after so many requests. */
export interface MemorySample {
  readonly requests: number;
  readonly bytes: number;
}

const samples = 10;

/** Sends all kinds of requests in equal parts, and looks at the memory after every tenth of them. */
export async function measureMemory(
  contestant: Contestant,
  scenarios: readonly Scenario[],
  requests: number,
): Promise<readonly MemorySample[]> {
  const taken: MemorySample[] = [];
  const each = Math.ceil(requests / samples / scenarios.length);
  let sent = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    for (const { next, status } of scenarios) {
      const { url } = contestant;
      const goOn = (count: number) => count < each;
      sent += (await load({ url, next, status, connections: 16, goOn })).requests;
    }
    taken.push({ requests: sent, bytes: (await contestant.usage()).heapBytes });
  }
  return taken;
}
