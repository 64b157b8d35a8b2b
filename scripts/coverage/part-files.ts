import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { transformSync } from 'esbuild';
import type { FileCoverage } from './judge.ts';
import { NOT_JUDGED, type Part } from './parts.ts';

/** What leads to other files, and classes that are a type and a name to inject: nothing runs. */
const NOTHING_TO_RUN = /^(?:import ".*|export (?:\*|\{[^}]*\}) from .*|export class \w+ \{\n\})$/gm;

/**
 * Shares the files of a repository out among its parts: those of which something was run, and
 * those that no test imports.
 */
export function shareOut(
  parts: readonly Part[],
  covered: readonly FileCoverage[],
  root: string,
): ReadonlyMap<Part, readonly FileCoverage[]> {
  const byPath = new Map(covered.map((file) => [file.path, file]));
  const taken = new Set<string>();
  return new Map(
    parts.map((part) => {
      const paths = pathsOf(part, root).filter((path) => !taken.has(path));
      paths.forEach((path) => taken.add(path));
      return [part, paths.map((path) => byPath.get(path) ?? notRun(path, root))];
    }),
  );
}

function pathsOf({ files }: Part, root: string): readonly string[] {
  return globSync(files, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_JUDGED.some((glob) => matchesGlob(path, glob)))
    .sort();
}

function notRun(path: string, root: string): FileCoverage {
  const { code } = transformSync(readFileSync(join(root, path), 'utf8'), { loader: 'ts' });
  const lines = code
    .replace(NOTHING_TO_RUN, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const marks = lines.map(() => ({ line: 1, isRun: false }));
  return { path, branches: marks.slice(0, 1), lines: marks };
}
