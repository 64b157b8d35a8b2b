import { FOREIGN_HEADER, type Attempt } from './attempts';
import type { KnownRequest } from './request-way';
import { hasEnded, type LoggedRequest } from './shown-requests';

/**
 * What is known of a request of the log.
 *
 * @param attempt - what is known beside, if it was sent to be refused
 */
export function knownRequest(request: LoggedRequest, attempt: Attempt | undefined): KnownRequest {
  if (attempt) return knownAttempt(attempt);
  const authorization = request.decision === 'attached' ? 'present' : 'unknown';
  return { ...request, authorization, header: '', isPending: !hasEnded(request) };
}

/** What is known of a request that was sent to be refused. */
export function knownAttempt({ spoiling, url, status }: Attempt): KnownRequest {
  return {
    method: 'GET',
    url,
    status,
    decision: 'skipped',
    error: null,
    isPending: false,
    cancelled: false,
    authorization: spoiling === 'none' ? 'absent' : 'present',
    header: spoiling === 'header' ? FOREIGN_HEADER : '',
  };
}
