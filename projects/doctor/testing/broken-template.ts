import { readFileSync } from 'node:fs';

const deployed = new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

/** The template that is deployed: nothing is wrong with it. */
export const soundTemplate = readFileSync(deployed, 'utf8');

/** A template that is broken in one way, and what the doctor has to say of it. */
export interface BrokenTemplate {
  /** What was done to the sound template. */
  readonly mutation: string;
  readonly text: string;
  /** The check that fails, and no other. */
  readonly check: string;
  /** What the cause says. */
  readonly cause: RegExp;
  /** What the change says. */
  readonly change: RegExp;
  /** Which way of examining can tell; both if left out. */
  readonly only?: 'probed' | 'read';
}

type Expectation = Pick<BrokenTemplate, 'check' | 'cause' | 'change' | 'only'>;

/**
 * Breaks the sound template.
 *
 * @throws Error if an edit changes nothing, since the template says it otherwise by now.
 */
export function broken(
  mutation: string,
  edits: readonly (readonly [old: string | RegExp, replacement: string])[],
  expectation: Expectation,
): BrokenTemplate {
  const text = edits.reduce((edited, [old, replacement]) => {
    const next = edited.replace(old, () => replacement);
    if (next === edited) throw new Error(`${mutation}: ${old} is no longer in the template.`);
    return next;
  }, soundTemplate);
  return { mutation, text, ...expectation };
}

/** A resource of the template, whole. */
export function resource(logicalId: string): RegExp {
  return new RegExp(`^ {2}${logicalId}:\\n(?: {4}.*\\n)+`, 'm');
}
