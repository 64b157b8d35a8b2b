import { unknown, type Finding } from '../finding.ts';
import type { Placeholder } from './placeholders.ts';

/**
 * Takes back what is found only because of the value that a placeholder happens to have.
 *
 * @param judge What is found with another value; undefined if the template does not allow it.
 */
export function weigh(
  findings: readonly Finding[],
  placeholders: readonly Placeholder[],
  judge: (other: Placeholder) => readonly Finding[] | undefined,
): readonly Finding[] {
  const trials = placeholders.flatMap((placeholder) =>
    placeholder.others.map((value) => ({
      name: placeholder.name,
      found: new Map(judge({ ...placeholder, value })?.map((it) => [it.check, it])),
    })),
  );
  return findings.map((finding) => {
    const namesOf = (differs: (other: Finding) => boolean) => {
      const swayed = trials.filter(({ found }) => {
        const other = found.get(finding.check);
        return other && differs(other);
      });
      return [...new Set(swayed.map(({ name }) => name))].join(' and ');
    };
    const deciding = namesOf(({ verdict }) => verdict !== finding.verdict);
    const shown = namesOf(({ seen }) => seen !== finding.seen);
    const { check, title, seen } = finding;
    if (deciding) return { check, title, ...unknown(`${seen} It depends on ${deciding}.`) };
    return shown ? { ...finding, seen: `${seen} Placeholder: ${shown}.` } : finding;
  });
}
