import { createHash } from 'node:crypto';

import { CONTESTANTS, type ContestantName } from '../app/contestants/names.ts';
import type { ByKind, Pair } from '../app/outcomes.ts';
import type { Options } from '../options.ts';
import type { ContestantResults, EnvironmentResults } from '../report/results.ts';
import { timings } from '../report/statistics.ts';
import type { MeasureName, Runner } from './runner.ts';

/** Everything but the time, each measured once. */
const ONCE = ['allocations', 'storageReads', 'urls', 'expiry', 'burst'] as const;

/** Measures every contestant in one environment; a failure is noted and no end. */
export async function measureAll(runner: Runner, options: Options): Promise<EnvironmentResults> {
  const attempt = new Attempt(runner);
  const times = await measureTimes(attempt, options);
  const contestants = new Map<ContestantName, ContestantResults>();
  for (const name of CONTESTANTS) {
    const once: Partial<Record<(typeof ONCE)[number], unknown>> = {};
    for (const measure of ONCE) {
      once[measure] = await attempt.run(measure, name, options);
    }
    const runs = times.get(name) ?? [];
    const time = runs.length > 0 ? timings(runs) : undefined;
    contestants.set(name, {
      ...(once as Partial<ContestantResults>),
      time,
      failures: attempt.failuresOf(name),
    });
  }
  return {
    version: runner.version,
    contestants: Object.fromEntries(contestants) as EnvironmentResults['contestants'],
  };
}

type Runs = ByKind<readonly Pair[]>[];

/** Each contestant once, in random order, and all of that anew: a noisy minute hits them all. */
async function measureTimes(
  attempt: Attempt,
  options: Options,
): Promise<ReadonlyMap<ContestantName, Runs>> {
  const times = new Map<ContestantName, Runs>(CONTESTANTS.map((name) => [name, []]));
  for (let repeat = 0; repeat < options.repeats; repeat++) {
    const seed = options.seed + repeat;
    for (const name of shuffled(CONTESTANTS, seed)) {
      const run = await attempt.run('time', name, { ...options, seed });
      if (run) {
        times.get(name)?.push(run as Runs[number]);
      }
    }
  }
  return times;
}

function shuffled<T extends string>(values: readonly T[], seed: number): readonly T[] {
  return values
    .map((value) => ({
      value,
      rank: createHash('sha256').update(`${seed} ${value}`).digest('hex'),
    }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ value }) => value);
}

/** Runs measures, tells of each, and notes the failures. */
class Attempt {
  readonly #runner: Runner;
  readonly #failures = new Map<ContestantName, string[]>();

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  async run(measure: MeasureName, name: ContestantName, options: Options): Promise<unknown> {
    console.log(`${this.#runner.version} · ${measure} · ${name}`);
    try {
      return await this.#runner.run(measure, name, options);
    } catch (error) {
      // Whatever a contestant throws where it can't run.
      this.#failures.set(name, [...this.failuresOf(name), `${measure}: ${String(error)}`]);
      return undefined;
    }
  }

  failuresOf(name: ContestantName): readonly string[] {
    return this.#failures.get(name) ?? [];
  }
}
