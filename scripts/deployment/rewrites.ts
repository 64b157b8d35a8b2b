/** A rewrite or redirect as Amplify Hosting has it. The first one that fits a request decides. */
export interface Rewrite {
  readonly source: string;
  readonly target: string;
  /** For example `301`, or `200` and `404-200` for rewrites. */
  readonly status?: string;
}

/**
 * The rewrites of an app that is to have these: before them stay those that lead elsewhere, such as
 * from one domain to another.
 */
export function withRewrites(
  present: readonly Rewrite[],
  wanted: readonly Rewrite[],
): readonly Rewrite[] {
  const targets = wanted.map(({ target }) => target);
  const isReplaced = ({ status = '', target }: Rewrite) =>
    status.endsWith('200') && targets.includes(target);
  return [...present.filter((rewrite) => !isReplaced(rewrite)), ...wanted];
}

/** One line for each, as the console shows them. */
export function tellRewrites(rewrites: readonly Rewrite[]): string {
  const lines = rewrites.map(
    ({ source, target, status = '' }) => `  ${status.padEnd(7)} ${source} → ${target}`,
  );
  return lines.length > 0 ? lines.join('\n') : '  none';
}
