import { parsers } from 'prettier/plugins/markdown';

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

/** A node of the Markdown tree (mdast), by what is read of it. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly lang?: string | null;
  readonly value?: string;
  readonly position: { readonly start: { readonly line: number } };
}

/** Reads every block of a page, those in lists and quotations too. */
export async function readCodeBlocks(page: string, text: string): Promise<readonly CodeBlock[]> {
  // It asks for options, and looks at none.
  const root = (await parsers.markdown.parse(text, {} as never)) as MarkdownNode;
  return codeNodes(root).map(({ lang, value, position }) => ({
    page,
    language: lang ?? '',
    line: position.start.line + 1,
    code: value ?? '',
  }));
}

function codeNodes(node: MarkdownNode): readonly MarkdownNode[] {
  return node.type === 'code' ? [node] : (node.children ?? []).flatMap(codeNodes);
}
