import type { Part } from './parts.ts';

/** Something that the tests may or may not have run. */
export interface Mark {
  readonly line: number;
  readonly isRun: boolean;
}

/** What the tests ran of a file. */
export interface FileCoverage {
  /** From the root of the repository. */
  readonly path: string;
  readonly branches: readonly Mark[];
  readonly lines: readonly Mark[];
}

const KINDS = ['branches', 'lines'] as const;
type Kind = (typeof KINDS)[number];

/** How many places a complaint names. */
const SHOWN = 40;

/** @returns a complaint for each threshold that a part's files are below, which says where */
export function judge(part: Part, files: readonly FileCoverage[]): readonly string[] {
  return KINDS.flatMap((kind) => {
    const percent = percentOf(files.flatMap((file) => file[kind]));
    if (percent >= part[kind]) return [];
    const places = files.flatMap((file) => placesOf(file, kind));
    const rest = places.length > SHOWN ? [`… and ${places.length - SHOWN} more`] : [];
    const title = `${part.name}: tests run ${percent} % of the ${kind}, and are to run ${part[kind]} %. Not run:`;
    return [title, ...places.slice(0, SHOWN), ...rest].join('\n    ');
  });
}

/** With one decimal, rounded down: 99.99 is not 100. Of nothing, all is run. */
export function percentOf(marks: readonly Mark[]): number {
  const run = marks.filter(({ isRun }) => isRun).length;
  return marks.length === 0 ? 100 : Math.floor((run / marks.length) * 1000) / 10;
}

/** Of lines that follow each other, the first. */
function placesOf(file: FileCoverage, kind: Kind): readonly string[] {
  const lines = new Set(file[kind].filter(({ isRun }) => !isRun).map(({ line }) => line));
  return [...lines]
    .filter((line) => kind === 'branches' || !lines.has(line - 1))
    .map((line) => `${file.path}:${line}`);
}
