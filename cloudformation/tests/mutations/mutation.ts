/** A way to break the template: what is replaced by what, and what has to be found then. */
export type Mutation = readonly [name: string, from: string | RegExp, to: string, finding: RegExp];

/** Matches a resource's whole declaration. */
export function declarationOf(logicalId: string): RegExp {
  return new RegExp(`^  ${logicalId}:\\n(?: {4}.*\\n|\\n)+`, 'm');
}
