import type { Contestant, ContestantName } from './contestant.ts';
import { load } from './load.ts';
import type { Scenario } from './scenarios.ts';
import { median, quantile } from './statistics.ts';

export interface ThroughputOptions {
  readonly rounds: number;
  /** How long a contestant is loaded in each round, twice, in milliseconds. */
  readonly slice: number;
}

/** What one contestant did in one scenario. Medians of the rounds. */
export interface Throughput {
  readonly scenario: string;
  readonly contestant: ContestantName;
  /** With several requests under way. */
  readonly requestsPerSecond: number;
  /** Of the contestant's own process, whatever else the machine does. */
  readonly cpuMicrosPerRequest: number;
  /** With one request under way, in milliseconds. */
  readonly latency: { readonly p50: number; readonly p99: number };
}

const connections = 16;

/** Loads the contestants in turn, so that what else the machine does meets all alike. */
export async function measureThroughput(
  contestants: readonly Contestant[],
  scenarios: readonly Scenario[],
  { rounds, slice }: ThroughputOptions,
): Promise<readonly Throughput[]> {
  const results: Throughput[] = [];
  for (const scenario of scenarios) {
    const measured = contestants.map((contestant) => ({ contestant, rounds: [] as Throughput[] }));
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const each of measured) {
        const throughput = await measureRound(each.contestant, scenario, slice);
        if (round > 0) each.rounds.push(throughput);
      }
    }
    results.push(...measured.map((each) => summarize(each.rounds)));
  }
  return results;
}

async function measureRound(
  contestant: Contestant,
  { name, next, status }: Scenario,
  slice: number,
): Promise<Throughput> {
  const common = {
    url: contestant.url,
    next,
    status: contestant.name === 'gateway' ? status : 200,
    goOn: (_sent: number, elapsed: number) => elapsed < slice,
  };
  const single = await load({ ...common, connections: 1 });
  const before = await contestant.usage();
  const several = await load({ ...common, connections });
  const after = await contestant.usage();
  return {
    scenario: name,
    contestant: contestant.name,
    requestsPerSecond: (several.requests / several.duration) * 1000,
    cpuMicrosPerRequest: (after.cpuMicros - before.cpuMicros) / several.requests,
    latency: { p50: quantile(single.latencies, 0.5), p99: quantile(single.latencies, 0.99) },
  };
}

function summarize(rounds: readonly Throughput[]): Throughput {
  const [first] = rounds;
  if (!first) throw new RangeError('Measure one round at least.');
  const of = (pick: (round: Throughput) => number) => median(rounds.map(pick));
  return {
    ...first,
    requestsPerSecond: of((round) => round.requestsPerSecond),
    cpuMicrosPerRequest: of((round) => round.cpuMicrosPerRequest),
    latency: { p50: of(({ latency }) => latency.p50), p99: of(({ latency }) => latency.p99) },
  };
}
