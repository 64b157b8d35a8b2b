/** A cell that says whether a rule is kept, and how. */
export function mark(kept: boolean, text: string): string {
  return `${kept ? '✓' : '✗'} ${text}`;
}
