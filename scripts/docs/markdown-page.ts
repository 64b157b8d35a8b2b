import { readFile } from 'node:fs/promises';
import { parsers } from 'prettier/plugins/markdown';

/** What links of a page lead to, and what links to it may name. */
export interface MarkdownPage {
  /** As they are written, of pictures too, with the line that each stands on, from 1. */
  readonly links: readonly { readonly url: string; readonly line: number }[];
  /** The names that GitHub gives to its headings, for the fragments of links. */
  readonly anchors: ReadonlySet<string>;
}

/** A node of the Markdown tree (mdast), by what is read of it. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly url?: string;
  readonly value?: string;
  readonly position: { readonly start: { readonly line: number } };
}

/** Reads a page. Links in HTML that stands in it are not seen. */
export async function readMarkdownPage(path: string): Promise<MarkdownPage> {
  // It asks for options, and looks at none.
  const root = (await parsers.markdown.parse(
    await readFile(path, 'utf8'),
    {} as never,
  )) as MarkdownNode;
  const nodes = flatten(root);
  return {
    links: nodes.flatMap(({ url, position }) => (url ? [{ url, line: position.start.line }] : [])),
    anchors: anchorsOf(nodes.filter(({ type }) => type === 'heading').map(textOf)),
  };
}

function flatten(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
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
