import type { Finding } from './finding.ts';

const marks = { sound: '✓', wrong: '✗', unknown: '–' } as const;

/** The findings for people: what is wrong with its cause and its remedy, then a sum. */
export function report(findings: readonly Finding[]): string {
  const sum = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const total = `${sum('sound')} sound, ${sum('wrong')} wrong, ${sum('unknown')} not told`;
  return [...findings.map(lines), '', total].join('\n');
}

function lines(finding: Finding): string {
  const { verdict, title, seen } = finding;
  const head = `${marks[verdict]} ${title}`;
  if (finding.verdict !== 'wrong') return `${head}: ${seen}`;
  const rows = { seen, cause: finding.cause, change: finding.change };
  return [
    head,
    ...Object.entries(rows).map(([name, text]) => `    ${name.padEnd(7)} ${text}`),
  ].join('\n');
}
