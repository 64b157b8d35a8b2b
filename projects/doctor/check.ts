import type { Outcome } from './finding.ts';
import type { Examination } from './probe/examination.ts';
import type { ApiTemplate } from './template/api-template.ts';

/** One question, and the two ways in which it can be answered. */
export interface Check {
  /** For programs, in kebab case. */
  readonly name: string;
  /** What holds if all is well, for people. */
  readonly title: string;
  /** Judges by what a running gateway answered. */
  readonly probed?: (examination: Examination) => Outcome;
  /** Judges by the template, without a gateway. */
  readonly read?: (template: ApiTemplate) => Outcome;
}
