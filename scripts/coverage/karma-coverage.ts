import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { FileCoverage } from './judge.ts';
import type { Suite } from './parts.ts';
import { verdictOn } from './verdict.ts';

interface Place {
  readonly start: { readonly line: number };
}

/** What Istanbul counted in a file. */
interface IstanbulCounts {
  readonly path: string;
  readonly statementMap: Readonly<Record<string, Place>>;
  readonly s: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<
    Record<string, { readonly locations: readonly Place[]; readonly loc: Place }>
  >;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

type Counts = Readonly<Record<string, IstanbulCounts>>;

interface Emitter {
  once(event: 'coverage_complete', listener: (browser: unknown, counts: Counts) => void): void;
}

/** A plug-in whose reporter has `ng test --code-coverage` fail where a suite's tests run too little. */
export function karmaCoverage(suite: Suite) {
  const make = (emitter: Emitter) => {
    let holds: Promise<boolean> = Promise.resolve(true);
    return {
      onBrowserComplete(_browser: unknown, result?: { readonly coverage?: unknown }) {
        // Without the option, nothing was counted.
        if (!result?.coverage) return;
        holds = new Promise((resolve) => {
          emitter.once('coverage_complete', (_, counts) => resolve(tell(suite, counts)));
        });
      },
      onExit(done: (code: number) => void) {
        void holds.then((held) => done(held ? 0 : 1));
      },
    };
  };
  return { 'reporter:thresholds': ['factory', Object.assign(make, { $inject: ['emitter'] })] };
}

function tell(suite: Suite, counts: Counts): boolean {
  const { holds, text } = verdictOn(suite, Object.values(counts).map(coverageOf));
  console.log(`\n${text}\n`);
  return holds;
}

function coverageOf({ path, statementMap, s, branchMap, b }: IstanbulCounts): FileCoverage {
  const source = readFileSync(path, 'utf8').split('\n');
  const branches = Object.entries(branchMap).flatMap(([id, { loc, locations }]) =>
    (b[id] ?? []).map((count, index) => ({
      line: locations[index]?.start.line ?? loc.start.line,
      isRun: count > 0,
    })),
  );
  const lines = Object.entries(statementMap).map(([id, { start }]) => ({
    line: start.line,
    isRun: (s[id] ?? 0) > 0,
  }));
  return {
    path: relative(process.cwd(), path).replaceAll('\\', '/'),
    // What a build for production leaves out, or has instead, is tested by the suite `consumers`.
    branches: branches.filter(({ line }) => !source[line - 1]?.includes('ngDevMode')),
    lines,
  };
}
