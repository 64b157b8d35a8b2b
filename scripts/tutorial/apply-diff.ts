/**
 * Changes a text as a reader would: where the lines of the diff that stay or go stand in the text,
 * those that stay or come are put. It needs no line numbers, and takes no doubt.
 *
 * @throws Error that says so if the lines stand there not at all, or more than once.
 */
export function applyDiff(text: string, diff: string): string {
  const lines = diff.split('\n');
  const before = linesMarked(lines, '-');
  const [head, tail, ...more] = `\n${text}`.split(`\n${before}`);
  if (head === undefined || tail === undefined || more.length > 0) {
    const count = tail === undefined ? 'nowhere' : `${more.length + 1} times`;
    throw new Error(`The file has these lines ${count}, not once:\n${before}`);
  }
  return `${head}\n${linesMarked(lines, '+')}${tail}`.slice(1);
}

/** The lines with this mark, and those without any. */
function linesMarked(lines: readonly string[], mark: '-' | '+'): string {
  const marked = lines.filter(
    (line) => line === '' || line.startsWith(' ') || line.startsWith(mark),
  );
  return marked.map((line) => `${line.slice(1)}\n`).join('');
}
