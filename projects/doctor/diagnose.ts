import { CHECKS } from './checks/checks.ts';
import type { Check } from './check.ts';
import type { Finding, Outcome } from './finding.ts';
import type { Examination } from './probe/examination.ts';
import { withoutTokens } from './without-tokens.ts';
import type { ApiTemplate } from './template/api-template.ts';

/** Judges what a running gateway answered. No token is in the findings. */
export function diagnoseApi(examination: Examination): readonly Finding[] {
  return findings((check) => check.probed?.(examination));
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
