/** A template in which a statement of a policy is turned around, or has lost its condition. */
export interface Reduction {
  /** Logical id of the policy or role that the statement stands in. */
  readonly owner: string;
  /** Name of the statement. */
  readonly sid: string;
  readonly change: string;
  readonly mutant: string;
}

const CHANGES = [
  { change: 'denied', from: /Effect: Allow/g, to: 'Effect: Deny' },
  { change: 'allowed', from: /Effect: Deny/g, to: 'Effect: Allow' },
  { change: 'without its condition', from: /^( +)Condition:.*\n(?:\1 .*\n)*/gm, to: '' },
] as const;

/** Turns each statement around that has a name, and removes each condition, one at a time. */
export function reductions(template: string): readonly Reduction[] {
  return CHANGES.flatMap(({ change, from, to }) =>
    [...template.matchAll(from)].flatMap(({ 0: found, index }) => {
      const [owner, sid] = [/^ {2}(\w+):$/gm, /Sid: (\w+)/g].map((name) =>
        [...template.slice(0, index).matchAll(name)].at(-1),
      );
      // A statement without a name belongs to no person: whom a role trusts, what a boundary bounds.
      if (owner === undefined || sid === undefined || owner.index > sid.index) return [];
      const mutant = template.slice(0, index) + to + template.slice(index + found.length);
      return [{ owner: owner[1] ?? '', sid: sid[1] ?? '', change, mutant }];
    }),
  );
}
