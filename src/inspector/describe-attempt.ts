import type { InspectorTexts } from './inspector-texts';
import { FOREIGN_HEADER, type Attempt } from './attempts';

type RefusalTexts = InspectorTexts['refusals'];

/** How an attempt ended, in words. */
export interface Verdict {
  readonly verdict: keyof RefusalTexts['verdicts'];
  /** The status to show: 401 also where the browser keeps it from the page. */
  readonly status: string;
  readonly reason: string;
  /** What the verdict was inferred from; empty where the page saw it. */
  readonly basis: string;
}

/** Explains how an attempt ended. */
export function describeAttempt(attempt: Attempt, texts: RefusalTexts): Verdict {
  const { spoiling, status } = attempt;
  const why = spoiling === 'header' ? texts.header(FOREIGN_HEADER) : texts[spoiling];
  if (status === 'hidden') return refused('401', why, texts.inferredFrom);
  if (status === 'blocked') return refused(texts.statuses.blocked, why, texts.inferredBlock);
  if (status === 0) return unclear(texts.statuses.none, texts.unreached);
  if (status === 401 && spoiling !== 'header') return refused('401', why, '');
  if (status === 429) return unclear('429', texts.tooMany);
  if (status >= 300) return unclear(String(status), texts.tellsNothing(status));
  return { ...notRefused(attempt, texts), status: String(status), basis: '' };
}

function notRefused(
  { spoiling, hasExpired }: Attempt,
  texts: RefusalTexts,
): Pick<Verdict, 'verdict' | 'reason'> {
  if (spoiling === 'header') return { verdict: 'passed', reason: texts.anyHeader };
  return spoiling === 'expired' && !hasExpired
    ? { verdict: 'accepted', reason: texts.stillValid }
    : { verdict: 'passed', reason: texts.letThrough };
}

function refused(status: string, reason: string, basis: string): Verdict {
  return { verdict: 'refused', status, reason, basis };
}

function unclear(status: string, reason: string): Verdict {
  return { verdict: 'unclear', status, reason, basis: '' };
}
