import { basename } from 'node:path';
import type { Part } from './parts.ts';
import { survivorsOf, type Mutant, type Report, type Survivor } from './report.ts';

/** Why no test can tell a mutant from the code: by file, and by the mutant's change. */
export type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Run {
  readonly name: string;
  readonly part: Part;
  readonly report: Report;
  /** For example `2026-11-22`. */
  readonly date: string;
  /** Of Stryker. */
  readonly version: string;
}

/** What a run came to, in Markdown, under a heading of the part's title. */
export function sectionOf({ name, part, report, date, version }: Run, reasons: Reasons): string {
  const tests = Object.values(report.testFiles).flatMap((file) => file.tests).length;
  const unit = part.options.testRunner === 'tap' ? 'test files' : 'specs';
  const survivors = survivorsOf(report).map((survivor) => itemOf(survivor, reasons));
  return [
    `## ${part.title}`,
    `${date}, Stryker ${version}, ${tests} ${unit}: \`npm run mutation -- ${name}\``,
    table(report).join('\n'),
    survivors.join('\n') || 'None survives.',
    '',
  ].join('\n\n');
}

/** Survivors without a reason, and reasons without a survivor, one a line. */
export function unexplained(part: Part, report: Report, reasons: Reasons): readonly string[] {
  const survivors = survivorsOf(report);
  const without = survivors.filter((survivor) => !reasonOf(survivor, reasons));
  const names = part.files.map((file) => `${file}.ts`);
  const idle = Object.entries(reasons).flatMap(([file, changes]) =>
    Object.keys(changes)
      .filter((change) => names.includes(file) && !isOneOf(survivors, file, change))
      .map((change) => `${file} has a reason for what does not survive: ${change}`),
  );
  return [
    ...without.map(({ path, line, change }) => `${path}:${line} survives: ${change}`),
    ...idle,
  ];
}

function isOneOf(survivors: readonly Survivor[], file: string, change: string): boolean {
  return survivors.some((one) => basename(one.path) === file && one.change === change);
}

function reasonOf({ path, change }: Survivor, reasons: Reasons): string | undefined {
  return reasons[basename(path)]?.[change];
}

function itemOf(survivor: Survivor, reasons: Reasons): string {
  const { path, line, change } = survivor;
  const reason = reasonOf(survivor, reasons) ?? '**Not explained.**';
  return `- ${basename(path)}:${line} ${asCode(change)}  \n  ${reason}`;
}

/** A span of code that may hold backticks. */
function asCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

const COLUMNS: Readonly<Record<string, (mutants: readonly Mutant[]) => number>> = {
  Mutants: (mutants) => mutants.length - countOf('Ignored')(mutants),
  Killed: countOf('Killed'),
  'Timed out': countOf('Timeout'),
  // The tests did not come to their end, or to their beginning.
  Crashed: countOf('RuntimeError'),
  Survived: countOf('Survived'),
  'Not covered': countOf('NoCoverage'),
};

function countOf(status: string) {
  return (mutants: readonly Mutant[]) => mutants.filter((one) => one.status === status).length;
}

function table({ files }: Report): readonly string[] {
  const rows: [string, readonly Mutant[]][] = Object.entries(files).map(([path, { mutants }]) => [
    `[\`${basename(path)}\`](../../${path})`,
    mutants,
  ]);
  rows.push(['Together', rows.flatMap(([, mutants]) => mutants)]);
  return [
    ['File', ...Object.keys(COLUMNS)],
    ['---', ...Object.keys(COLUMNS).map(() => '---:')],
    ...rows.map(([file, mutants]) => [
      file,
      ...Object.values(COLUMNS).map((column) => `${column(mutants)}`),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
}
