import { parsers } from 'prettier/plugins/markdown';

/** A node of the Markdown tree (mdast), by what is read of it. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  /** Of a fenced block, what stands after the fence. */
  readonly lang?: string | null;
  /** Of text and code. */
  readonly value?: string;
  /** Of a link. */
  readonly url?: string;
  readonly position: { readonly start: { readonly line: number } };
}

/** Reads a page by Prettier's own parser. */
export async function parseMarkdown(text: string): Promise<MarkdownNode> {
  // It asks for options, and looks at none.
  return (await parsers.markdown.parse(text, {} as never)) as MarkdownNode;
}
