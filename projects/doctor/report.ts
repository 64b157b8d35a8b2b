import type { Finding } from './finding.ts';

/** What was examined, and what was found. */
export interface Diagnosis {
  /** The API's address, or the template's file. */
  readonly subject: string;
  readonly findings: readonly Finding[];
}

const marks = { sound: '✓', wrong: '✗', unknown: '–' } as const;

/** The findings for people: what is wrong with its cause and its remedy, then a sum. */
export function report(diagnoses: readonly Diagnosis[]): string {
  const findings = diagnoses.flatMap((diagnosis) => diagnosis.findings);
  const sum = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const parts = diagnoses.flatMap(({ subject, findings }) => [subject, ...findings.map(lines), '']);
  return [
    ...parts,
    `${sum('sound')} sound, ${sum('wrong')} wrong, ${sum('unknown')} not told`,
  ].join('\n');
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
