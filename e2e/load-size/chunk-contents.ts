import { readFile } from 'node:fs/promises';

const STATS = 'dist/timer-service/browser-stats.json';

/** Source files of a chunk, by path, with the bytes that they make of it; the largest first. */
export type Contents = readonly (readonly [source: string, bytes: number])[];

/** esbuild's list of what it made of what. */
interface Stats {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>
  >;
}

/** Reads what the last build has put into each of its files, by the file's name. */
export async function readChunkContents(): Promise<ReadonlyMap<string, Contents>> {
  const { outputs } = JSON.parse(await readFile(STATS, 'utf8')) as Stats;
  return new Map(Object.entries(outputs).map(([name, { inputs }]) => [name, sorted(inputs)]));
}

function sorted(inputs: Readonly<Record<string, { bytesInOutput: number }>>): Contents {
  return Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path, { bytesInOutput }]) => [shorten(path), bytesInOutput] as const)
    .toSorted(([, one], [, other]) => other - one);
}

/** A package's path begins with its name, wherever it is installed. */
function shorten(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}
