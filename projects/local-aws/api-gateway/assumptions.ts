import type { UnknownKeyRule } from './issuer-keys.ts';
import type { GreedyVariableRule } from './route-table.ts';

/** How an HTTP API behaves where AWS's documentation is silent, as far as an app can notice. */
export interface Assumptions {
  /**
   * Whether what the gateway itself answers (401, 403, 404, 429 …) has CORS headers. Without them,
   * browsers hide the status from the page.
   *
   * @default 'without-cors'
   */
  readonly refusals: 'without-cors' | 'with-cors';
  /** @default 'needs-a-segment' */
  readonly greedyVariable: GreedyVariableRule;
  /** @default 'refused' */
  readonly unknownKey: UnknownKeyRule;
}

/** What is assumed unless told otherwise: the harder case for an app. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  refusals: 'without-cors',
  greedyVariable: 'needs-a-segment',
  unknownKey: 'refused',
};

const choices: { readonly [Name in keyof Assumptions]: readonly Assumptions[Name][] } = {
  refusals: ['without-cors', 'with-cors'],
  greedyVariable: ['needs-a-segment', 'takes-an-empty-path'],
  unknownKey: ['refused', 'fetched-again'],
};

/** Every assumption as it is written on a command line. */
export const KNOWN_ASSUMPTIONS: readonly string[] = Object.entries(choices).flatMap(
  ([name, values]) => values.map((value) => `${name}=${value}`),
);

/**
 * Reads assumptions such as `refusals=with-cors`. Of two about the same, the last one counts.
 *
 * @throws RangeError of one line naming the first that is none, and those that are.
 */
export function readAssumptions(texts: readonly string[]): Partial<Assumptions> {
  const unknown = texts.find((text) => !KNOWN_ASSUMPTIONS.includes(text));
  if (unknown !== undefined) {
    const known = KNOWN_ASSUMPTIONS.join(', ');
    throw new RangeError(`--assume takes one of ${known}, not ${JSON.stringify(unknown)}.`);
  }
  return Object.fromEntries(texts.map((text) => text.split('='))) as Partial<Assumptions>;
}
