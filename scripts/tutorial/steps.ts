import {
  parseMarkdown,
  textOf,
  type MarkdownNode,
} from '../../projects/ngx-cognito-http/doc-tests/markdown.ts';

/** A block of a page. */
export interface Block {
  /** The line of the page that its text starts on, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A command, and what it prints; nothing if the page shows nothing. */
export interface Run {
  readonly kind: 'run';
  readonly line: number;
  readonly terminal: string;
  readonly command: string;
  readonly outcome?: Block;
}

/** A file to make, or a change of one that is there. */
export interface Edit {
  readonly kind: 'write' | 'change';
  readonly line: number;
  readonly file: string;
  readonly text: string;
}

/** A look at the app. */
export interface Look {
  readonly kind: 'look';
  readonly line: number;
  /** The page to open; otherwise the last one is loaded anew. */
  readonly url?: string;
  /** The buttons to press, in order, by their names. */
  readonly buttons: readonly string[];
  readonly outcome?: Block;
}

export type Step = Run | Edit | Look;

/**
 * Reads what a page tells its reader to do. A paragraph that begins in bold says where things happen:
 *
 * - `**Terminal 1**`: the `sh` blocks after it are commands;
 * - a path: a `diff` block after it changes that file, any other block is the whole of it;
 * - `**Browser**`: open the paragraph's link or else reload, then press what is bold in the paragraph.
 *
 * A `text` block is what comes of the step before it.
 *
 * @throws Error that names the line of a block for which there is no such paragraph.
 */
export async function readSteps(page: string): Promise<readonly Step[]> {
  const { children = [] } = await parseMarkdown(page);
  return children.flatMap((node, index) => {
    const outcome = outcomeOf(children[index + 1]);
    if (node.type !== 'code') return readLook(node, outcome);
    const before = children.slice(0, index);
    return node.lang === 'text' ? assertOutcome(node, before) : readBlock(node, before, outcome);
  });
}

function outcomeOf(next: MarkdownNode | undefined): Block | undefined {
  return next?.lang === 'text' ? blockOf(next) : undefined;
}

/** The text of a code block starts after its fence. */
function blockOf({ position, value = '' }: MarkdownNode): Block {
  return { line: position.start.line + 1, text: value };
}

function assertOutcome(node: MarkdownNode, before: readonly MarkdownNode[]): readonly [] {
  const last = before.at(-1);
  if (last?.lang === 'sh' || placeOf(last) === 'Browser') return [];
  throw new Error(`Line ${node.position.start.line}: of which step does this text come?`);
}

function readLook(node: MarkdownNode, outcome: Block | undefined): readonly Step[] {
  if (placeOf(node) !== 'Browser') return [];
  const children = node.children ?? [];
  const buttons = children.filter(({ type }) => type === 'strong').slice(1);
  const url = children.find(({ type }) => type === 'link')?.url;
  const { line } = node.position.start;
  return [{ kind: 'look', line, url, buttons: buttons.map(textOf), outcome }];
}

function readBlock(
  node: MarkdownNode,
  before: readonly MarkdownNode[],
  outcome: Block | undefined,
): readonly Step[] {
  const { line, text } = blockOf(node);
  const place = placeOf(before.findLast(({ type }) => type !== 'code'));
  const isCommand = node.lang === 'sh';
  if (place === undefined || isCommand !== /^Terminal \d$/.test(place)) {
    throw new Error(`Line ${line}: which ${isCommand ? 'terminal' : 'file'} is this for?`);
  }
  if (isCommand) return [{ kind: 'run', line, terminal: place, command: text, outcome }];
  return [{ kind: node.lang === 'diff' ? 'change' : 'write', line, file: place, text }];
}

/** What a paragraph has in bold at its beginning, if that is a place. */
function placeOf(node: MarkdownNode | undefined): string | undefined {
  const first = node?.type === 'paragraph' ? node.children?.[0] : undefined;
  if (first?.type !== 'strong') return undefined;
  const text = textOf(first);
  const isFile = first.children?.[0]?.type === 'inlineCode';
  return isFile || /^(Terminal \d|Browser)$/.test(text) ? text : undefined;
}
