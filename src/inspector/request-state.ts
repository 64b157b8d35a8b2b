import type { Attempt } from './attempts';
import type { InspectorTexts } from './inspector-texts';
import { hasEnded, type LoggedRequest } from './shown-requests';

/** How a request stands, in a word, and how that is to look. */
export interface RequestState {
  readonly text: string;
  readonly look: 'good' | 'bad' | 'neutral' | 'open';
}

/**
 * Tells how a request stands: its status where there is one, and otherwise why there is none.
 *
 * @param attempt - what is known beside, if it was sent to be refused
 */
export function stateOf(
  request: LoggedRequest,
  attempt: Attempt | undefined,
  texts: InspectorTexts['states'],
): RequestState {
  const { status, cancelled, decision, error } = request;
  if (attempt?.status === 'hidden') return { text: texts.refused, look: 'bad' };
  if (attempt?.status === 'blocked') return { text: texts.blocked, look: 'bad' };
  if (status) return { text: String(status), look: status < 400 ? 'good' : 'bad' };
  if (!hasEnded(request)) {
    return { text: decision === 'not-sent' ? texts.waits : texts.underWay, look: 'open' };
  }
  if (status === 0) return { text: texts.noAnswer, look: 'bad' };
  if (cancelled) return { text: texts.cancelled, look: 'neutral' };
  return { text: error === null ? texts.failed : texts.notSent, look: 'bad' };
}
