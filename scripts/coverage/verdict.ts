import { judge, percentOf, type FileCoverage } from './judge.ts';
import { shareOut } from './part-files.ts';
import { PARTS, type Suite } from './parts.ts';

export interface Verdict {
  readonly holds: boolean;
  /** For whoever ran the tests. */
  readonly text: string;
}

/** Judges the parts whose tests are a suite by what these ran. */
export function verdictOn(suite: Suite, covered: readonly FileCoverage[]): Verdict {
  const shares = [...shareOut(PARTS[suite], covered, process.cwd())];
  const complaints = shares.flatMap(([part, files]) => judge(part, files));
  const told = shares.map(([{ name }, files]) => {
    const [branches, lines] = (['branches', 'lines'] as const).map((kind) =>
      percentOf(files.flatMap((file) => file[kind])),
    );
    return `${name}: tests run ${branches} % of the branches, ${lines} % of the lines`;
  });
  return complaints.length === 0
    ? { holds: true, text: told.join('\n') }
    : { holds: false, text: [...complaints, mendOf(suite)].join('\n\n') };
}

function mendOf(suite: Suite): string {
  return `Mend: write the test that needs what was not run, or delete it, and see: npm test -- ${suite}`;
}
