import {
  flatten,
  parseMarkdown,
  type MarkdownNode,
} from '../../projects/ngx-cognito-http/doc-tests/markdown.ts';

/** A command that a page names, in a block or within a sentence. */
export interface Command {
  /** The line of the page that the command, or its block, starts on, from 1. */
  readonly line: number;
  /** The first is the program. */
  readonly words: readonly string[];
}

/** Reads the commands of a page, one by one where several stand in a line. */
export async function readCommands(page: string): Promise<readonly Command[]> {
  const nodes = flatten(await parseMarkdown(page)).filter(isOfShell);
  return nodes.flatMap(({ value = '', position }) =>
    value
      .replaceAll(/\\\n/g, ' ')
      .replaceAll(/(^|\s)#.*/gm, '')
      .split(/\n|&&|[|;]|\$\(/)
      .map((command) => ({ line: position.start.line, words: command.trim().split(/\s+/) })),
  );
}

function isOfShell({ type, lang }: MarkdownNode): boolean {
  return type === 'inlineCode' || (type === 'code' && (lang === 'sh' || !lang));
}
