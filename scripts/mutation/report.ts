interface Position {
  /** From 1 on, as the column. */
  readonly line: number;
  readonly column: number;
}

/** A change to the code, and what the tests made of it. */
export interface Mutant {
  readonly status: string;
  readonly replacement: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/**
 * What is read here of Stryker's report.
 *
 * @see https://github.com/stryker-mutator/mutation-testing-elements/blob/master/packages/report-schema/src/mutation-testing-report-schema.json
 */
export interface Report {
  /** By their paths. */
  readonly files: Readonly<Record<string, MutatedFile>>;
  readonly testFiles: Readonly<Record<string, { readonly tests: readonly unknown[] }>>;
}

/** A mutant that no test tells from the code. */
export interface Survivor {
  readonly path: string;
  readonly line: number;
  /** The line, with what is changed in brackets: it stays the same wherever the line moves to. */
  readonly change: string;
}

/** The mutants that no test fails with, uncovered ones included, in the order of the code. */
export function survivorsOf({ files }: Report): readonly Survivor[] {
  return Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => ({
        path,
        line: mutant.location.start.line,
        change: changeOf(mutant, source.split('\n')),
      }))
      .sort((a, b) => a.line - b.line),
  );
}

function changeOf({ replacement, location: { start, end } }: Mutant, lines: readonly string[]) {
  const mutated = lines.slice(start.line - 1, end.line);
  const [first = '', last = ''] = [mutated.at(0), mutated.at(-1)];
  const before = first.slice(0, start.column - 1);
  const after = last.slice(end.column - 1);
  const original = [...mutated.slice(0, -1), last.slice(0, end.column - 1)].join('\n');
  const taken = original.slice(mutated.length > 1 || before ? before.length : 0);
  return oneLine(`${before}[${inShort(taken)} → ${inShort(replacement)}]${after}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Code over several lines by its beginning and end. */
function inShort(code: string): string {
  const text = oneLine(code);
  return code.includes('\n') && text.length > 60
    ? `${text.slice(0, 30)} … ${text.slice(-10)}`
    : text;
}
