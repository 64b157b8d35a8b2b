import { parsers } from 'prettier/plugins/markdown';

/** A node of the Markdown tree (mdast), by what is read of it. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  /** Of a fenced block, what stands after the fence. */
  readonly lang?: string | null;
  /** Of text and code. */
  readonly value?: string;
  /** Of a link, or a picture. */
  readonly url?: string;
  readonly position: { readonly start: { readonly line: number } };
}

/** Reads a page by Prettier's own parser. */
export async function parseMarkdown(text: string): Promise<MarkdownNode> {
  // It asks for options, and looks at none.
  return (await parsers.markdown.parse(text, {} as never)) as MarkdownNode;
}

/** All that is written in a node, its children's included. */
export function textOf({ value, children = [] }: MarkdownNode): string {
  return value ?? children.map(textOf).join('');
}

/** A node and all below it, in the page's order. */
export function flatten(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}
