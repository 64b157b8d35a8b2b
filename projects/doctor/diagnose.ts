import type { Check } from './check.ts';
import { CHECKS } from './checks/checks.ts';
import { originSpelling } from './checks/origin-spelling.ts';
import { outputs } from './checks/outputs.ts';
import { reached } from './checks/reached.ts';
import { unknown, type Finding, type Outcome } from './finding.ts';
import type { Examination } from './probe/examination.ts';
import { withoutTokens } from './without-tokens.ts';
import type { ApiTemplate } from './template/api-template.ts';

/** Checks that judge no answer of the API. */
const beforehand = [originSpelling, outputs, reached].map(({ name }) => name);

/** Judges what a running gateway answered. No token is in the findings. */
export function diagnoseApi(examination: Examination): readonly Finding[] {
  const isReached = reached.probed?.(examination).verdict !== 'wrong';
  return findings(({ name, probed }) => {
    // Where something else answers, its answers say nothing of the API.
    const isTold = isReached || beforehand.includes(name);
    return probed && (isTold ? probed(examination) : unknown('The API is not reached.'));
  });
}

/** Judges a template, by itself and against the app that is to call the API. */
export function diagnoseTemplate(template: ApiTemplate): readonly Finding[] {
  return findings((check) => check.read?.(template));
}

function findings(judge: (check: Check) => Outcome | undefined): readonly Finding[] {
  return CHECKS.flatMap((check) => {
    const outcome = judge(check);
    if (!outcome) return [];
    return [withoutTokens({ check: check.name, title: check.title, ...outcome })];
  });
}
