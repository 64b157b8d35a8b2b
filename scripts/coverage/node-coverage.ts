import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import type { FileCoverage, Mark } from './judge.ts';
import type { Suite } from './parts.ts';
import { verdictOn } from './verdict.ts';

type File = Extract<TestEvent, { type: 'test:coverage' }>['data']['summary']['files'][number];

/** Makes a reporter that fails a run of Node's tests where they run too little of a suite's parts. */
export function nodeCoverage(suite: Suite) {
  return async function* coverageReporter(source: AsyncIterable<TestEvent>) {
    for await (const event of source) {
      if (event.type !== 'test:coverage') continue;
      const { holds, text } = verdictOn(suite, event.data.summary.files.map(coverageOf));
      if (!holds) process.exitCode = 1;
      yield `\n${text}\n`;
    }
  };
}

function coverageOf({ path, branches, lines }: File): FileCoverage {
  return {
    path: relative(process.cwd(), path).replaceAll('\\', '/'),
    branches: marksOf(branches),
    lines: marksOf(lines),
  };
}

function marksOf(counts: readonly { line: number; count: number }[]): readonly Mark[] {
  return counts.map(({ line, count }) => ({ line, isRun: count > 0 }));
}
