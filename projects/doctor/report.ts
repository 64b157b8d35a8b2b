import type { Finding } from './finding.ts';

/** What was examined, and what was found. */
export interface Diagnosis {
  /** The API's address, or the template's file. */
  readonly subject: string;
  /** What stood for values that a template asks for and nobody gave. */
  readonly placeholders?: readonly Stopgap[];
  readonly findings: readonly Finding[];
}

/** A value that was made up. */
export interface Stopgap {
  readonly kind: 'parameters' | 'imports' | 'ssmParameters';
  readonly name: string;
  readonly value: string;
}

const marks = { sound: '✓', wrong: '✗', unknown: '–' } as const;

/** The findings for people: what is wrong with its cause and its remedy, then a sum. */
export function report(diagnoses: readonly Diagnosis[]): string {
  const findings = diagnoses.flatMap((diagnosis) => diagnosis.findings);
  const sum = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const parts = diagnoses.flatMap(({ subject, placeholders = [], findings }) => [
    subject,
    ...notes(placeholders),
    ...blocks(findings),
    '',
  ]);
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong');
  return [
    ...parts,
    `${sum('sound')} sound, ${sum('wrong')} wrong, ${sum('unknown')} not told`,
    ...wrong.map(({ title }) => `${marks.wrong} ${title}`),
  ].join('\n');
}

function notes(placeholders: readonly Stopgap[]): readonly string[] {
  const given = (wanted: Stopgap['kind']) =>
    placeholders.filter(({ kind }) => kind === wanted).map(({ name, value }) => `${name}=${value}`);
  const [parameters, others] = [
    given('parameters'),
    [...given('imports'), ...given('ssmParameters')],
  ];
  return [
    ...(parameters.length > 0 ? [`  Placeholders, give --parameter: ${parameters.join(' ')}`] : []),
    ...(others.length > 0 ? [`  Placeholders, give --values: ${others.join(' ')}`] : []),
  ];
}

/** What is not told for the same reason stands together, where the first of it stands. */
function blocks(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((finding) => {
    const alike = findings.filter(
      ({ verdict, seen }) => verdict === 'unknown' && seen === finding.seen,
    );
    if (finding.verdict !== 'unknown' || alike.length === 1) return [lines(finding)];
    if (finding !== alike[0]) return [];
    const titles = alike.map(({ title }) => `    ${title}`);
    return [`${marks.unknown} Not told. ${finding.seen}`, ...titles];
  });
}

function lines(finding: Finding): string {
  const { verdict, title, seen } = finding;
  const head = `${marks[verdict]} ${title}`;
  if (verdict === 'unknown') return `${head}: not told. ${seen}`;
  if (verdict === 'sound') return `${head}: ${seen}`;
  const rows = { seen, cause: finding.cause, change: finding.change };
  const indented = Object.entries(rows).map(([name, text]) => `    ${name.padEnd(7)} ${text}`);
  return [head, ...indented].join('\n');
}
