import { readFile } from 'node:fs/promises';
import {
  flatten,
  parseMarkdown,
  textOf,
} from '../../projects/ngx-cognito-http/doc-tests/markdown.ts';

/** What links of a page lead to, and what links to it may name. */
export interface MarkdownPage {
  /** As they are written, of pictures too, with the line that each stands on, from 1. */
  readonly links: readonly { readonly url: string; readonly line: number }[];
  /** The names that GitHub gives to its headings, for the fragments of links. */
  readonly anchors: ReadonlySet<string>;
}

/** Reads a page. Links in HTML that stands in it are not seen. */
export async function readMarkdownPage(path: string): Promise<MarkdownPage> {
  const nodes = flatten(await parseMarkdown(await readFile(path, 'utf8')));
  return {
    links: nodes.flatMap(({ url, position }) => (url ? [{ url, line: position.start.line }] : [])),
    anchors: anchorsOf(nodes.filter(({ type }) => type === 'heading').map(textOf)),
  };
}

/** By GitHub's rule: letters, digits, hyphens and underscores; a number for what comes again. */
function anchorsOf(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = headings.map((heading) => {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
  return new Set(anchors);
}
