import { flatten, parseMarkdown } from './markdown.ts';

/** A fenced block of a page. */
export interface CodeBlock {
  /** The page's path, relative to the workspace. */
  readonly page: string;
  /** What stands after the fence; empty if nothing does. */
  readonly language: string;
  /** The line of the page that the code starts on, from 1. */
  readonly line: number;
  readonly code: string;
}

/** Reads every block of a page, those in lists and quotations too. */
export async function readCodeBlocks(page: string, text: string): Promise<readonly CodeBlock[]> {
  const codes = flatten(await parseMarkdown(text)).filter(({ type }) => type === 'code');
  return codes.map(({ lang, value, position }) => ({
    page,
    language: lang ?? '',
    line: position.start.line + 1,
    code: value ?? '',
  }));
}
