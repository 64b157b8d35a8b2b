import { parseArgs } from 'node:util';

/** How much is measured. */
export interface Options {
  /** Chooses the URLs, and which side of a round begins. */
  readonly seed: number;
  /** How many odd URLs each contestant is sent. */
  readonly urls: number;
  /** Processes and pages in which each contestant is timed. */
  readonly repeats: number;
  /** Rounds in each of them. */
  readonly rounds: number;
  /** How long one side of a round takes about, in milliseconds. */
  readonly roundTime: number;
  /** What is measured: everything, or the rules alone beside what was measured before. */
  readonly scope: 'everything' | 'rules';
  /** Whether the results are kept beside this file, or in `dist/` alone. */
  readonly keep: boolean;
}

export const USAGE = `npm run bench -- [options]

  --quick     a smoke run of about two idle minutes, whose results are not kept
  --rules    the rules alone, in about three minutes; all else stays as it was measured before
  --urls N    odd URLs for each contestant, 1000 to 100000 (default 20000)
  --seed N    chooses the URLs and the order of the rounds (default 1)
  --help      this text`;

const FULL = { seed: 1, urls: 20_000, repeats: 3, rounds: 40, roundTime: 8, keep: true } as const;
const QUICK = { seed: 1, urls: 2_000, repeats: 1, rounds: 10, roundTime: 3, keep: false } as const;

/**
 * Reads the command line.
 *
 * @returns `null` if help is asked for
 * @throws Error if an option is unknown or out of range
 */
export function readOptions(line: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...line],
    options: {
      quick: { type: 'boolean' },
      rules: { type: 'boolean' },
      urls: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const defaults = values.quick ? QUICK : FULL;
  return values.help
    ? null
    : {
        ...defaults,
        scope: values.rules ? 'rules' : 'everything',
        urls: whole('--urls', values.urls ?? defaults.urls, 1_000, 100_000),
        seed: whole('--seed', values.seed ?? defaults.seed, 0, 2 ** 31),
      };
}

function whole(name: string, value: string | number, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${name} is ${value}, but must be a whole number from ${least} to ${most}.`);
  }
  return number;
}
