import type { ByKind, Kind, Pair } from '../app/outcomes.ts';

/** A middle and the quarters around it: half of all values lie between them. */
interface Spread {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** The time of one kind of request. */
export interface Timing {
  /** The contestant's median, in µs per request. */
  readonly microseconds: number;
  /** The contestant's time divided by that of the bare HttpClient in the same round. */
  readonly ratio: Spread;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.floor(part * (sorted.length - 1))] ?? NaN);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** All rounds of all processes together. */
export function timings(runs: readonly ByKind<readonly Pair[]>[]): ByKind<Timing> {
  const timing = (kind: Kind): Timing => {
    const pairs = runs.flatMap((run) => run[kind]);
    return {
      microseconds: spread(pairs.map(({ contestant }) => contestant)).median,
      ratio: spread(pairs.map(({ contestant, bare }) => contestant / bare)),
    };
  };
  return { matched: timing('matched'), unmatched: timing('unmatched') };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
