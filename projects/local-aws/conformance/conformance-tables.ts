import { format, resolveConfig } from 'prettier';
import type { Behaviours } from './behaviours.ts';

/**
 * Writes each service's table between its marks, `<!-- conformance: folder -->` and
 * `<!-- /conformance -->`.
 *
 * @param readme Markdown in the folder that the services' folders are in.
 * @param services By folder.
 * @throws Error naming the first service that has no marks.
 */
export async function withConformanceTables(
  readme: string,
  services: Readonly<Record<string, Behaviours>>,
): Promise<string> {
  let text = readme;
  for (const [folder, behaviours] of Object.entries(services)) {
    const begin = `<!-- conformance: ${folder} -->`;
    const [before, after] = text.split(begin);
    const rest = after?.split(end).slice(1).join(end);
    if (before === undefined || !rest) throw new Error(`Write ${begin} and ${end} in the README.`);
    text = `${before}${begin}\n\n${table(folder, behaviours)}\n\n${end}${rest}`;
  }
  const style = await resolveConfig(new URL(import.meta.url));
  return format(text, { ...style, parser: 'markdown' });
}

const end = '<!-- /conformance -->';

function table(folder: string, behaviours: Behaviours): string {
  const rows = Object.entries(behaviours).flatMap(([file, ofFile]) =>
    ofFile.map(([behaviour, evidence, title]) => [
      behaviour,
      evidence.replace('U', '**U**'),
      `[${linkText(title)}](${folder}/${file})`,
    ]),
  );
  return [['Behaviour', 'Evidence', 'Test'], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** A title without the evidence at its end, and with nothing in it that Markdown takes for markup. */
function linkText(title: string): string {
  return title.replace(/ \[[DSMTU]\]$/, '').replaceAll(/[\\`*_{}[\]<>$]/g, '\\$&');
}
