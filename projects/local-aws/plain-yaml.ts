import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';

/**
 * Reads a file of plain values, YAML or JSON.
 *
 * @throws Error of one line, naming the file, the line if there is one, and what is wrong; it shows no
 *   value.
 */
export function readPlainYaml(file: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (!problem && !usesAliases(document)) return document.toJS() as unknown;
  // Without the problem's message, which may quote a value.
  const place = problem ? `:${lines.linePos(problem.pos[0]).line}` : '';
  const what = problem ? `can't be read as YAML (${problem.code})` : 'holds a YAML alias';
  throw new Error(`${file}${place}: it ${what}. Name a YAML or JSON file of plain values.`);
}

function usesAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // ENOENT and the like.
    const { message } = error as Error;
    throw new Error(`${file}: ${message}. Name a YAML or JSON file.`, { cause: error });
  }
}
