import { setTimeout } from 'node:timers/promises';
import type { Block } from './steps.ts';

/** A bound for what never comes; a busy machine may take long over what does. */
const PATIENCE_MILLIS = 40_000;

/**
 * Whether an output is what a page shows. In a page, `…` is anything within a line, and as a line of its
 * own any number of lines; empty lines at both ends count for nothing.
 */
export function isOutcome(expected: string, actual: string): boolean {
  return patternOf(linesOf(expected), '$').test(`${linesOf(actual).join('\n')}\n`);
}

/** What prints or shows something. */
export interface Source {
  /** What it has printed so far, or shows now. */
  readonly output: string | Promise<string>;
  /** Whether that is all. */
  readonly hasEnded: boolean;
}

/**
 * Waits until an output is what the page shows.
 *
 * @throws Error that names the line of the page from which on the output is another.
 */
export async function awaitOutcome(expected: Block, source: Source): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLIS;
  for (;;) {
    const isLast = source.hasEnded || Date.now() > deadline;
    const output = await source.output;
    if (isOutcome(expected.text, output)) return;
    if (isLast) throw new Error(difference(expected, output));
    await setTimeout(20);
  }
}

function difference({ line, text }: Block, actual: string): string {
  const expected = linesOf(text);
  const output = `${linesOf(actual).join('\n')}\n`;
  const first = expected.findIndex(
    (_, index) => !patternOf(expected.slice(0, index + 1)).test(output),
  );
  const index = first === -1 ? expected.length - 1 : first;
  const skipped = text.split('\n').findIndex((candidate) => candidate !== '');
  return `Line ${line + skipped + index} says\n${expected[index]}\nand the output is\n${output}`;
}

function linesOf(text: string): readonly string[] {
  return text
    .replaceAll('\r', '')
    .replace(/^\n+|\n+$/g, '')
    .split('\n');
}

function patternOf(lines: readonly string[], end = ''): RegExp {
  const parts = lines.map((line) =>
    line === '…' ? '(?:.*\n)*?' : `${line.split('…').map(RegExp.escape).join('.*')}\n`,
  );
  return new RegExp(`^${parts.join('')}${end}`);
}
