import type { CognitoExplanation } from 'ngx-cognito-http';
import type { Attempt } from './attempts';
import { describeAttempt } from './describe-attempt';
import type { InspectorTexts } from './inspector-texts';
import { hasEnded, type LoggedRequest } from './shown-requests';

/** Why a request went with a token or without, or with what it was sent to be refused, and how that ended. */
export function reasonOf(
  { decision }: LoggedRequest,
  attempt: Attempt | undefined,
  texts: InspectorTexts,
): string {
  if (!attempt) return texts.reasons[decision];
  const { sent } = texts.refusals;
  return `${sent[attempt.spoiling]} ${describeAttempt(attempt, texts.refusals).reason}`;
}

/**
 * What the package says of a request, in its own words; empty where it would do otherwise by now
 * than it did then, or its URL is unknown.
 *
 * @param now - what would be done with it now
 */
export function wordsOfPackage(request: LoggedRequest, now: CognitoExplanation): string {
  if (request.url === '' || now.decision !== request.decision) return '';
  return [now.reason, now.fix].filter((text) => text !== '').join(' ');
}

/**
 * Why a request cannot be sent again to be refused; `undefined` if it can.
 *
 * @param now - what would be done with it now
 */
export function obstacleTo(
  request: LoggedRequest,
  { decision }: CognitoExplanation,
  texts: InspectorTexts['refusals'],
): string | undefined {
  if (!hasEnded(request)) return texts.unended;
  if (request.method !== 'GET') return texts.changes(request.method);
  return decision === 'attached' || decision === 'undecided' ? undefined : texts.foreign;
}
