import { computed, inject, Service } from '@angular/core';
import {
  CognitoRequestLog,
  CognitoSession,
  type CognitoLogEntry,
  type CognitoPendingRequest,
} from 'ngx-cognito-http';

/** A request of the log, which has ended or is under way. */
export type LoggedRequest = CognitoLogEntry | CognitoPendingRequest;

/** Whether it has ended, with an answer or without. */
export function hasEnded(request: LoggedRequest): request is CognitoLogEntry {
  return 'duration' in request;
}

/** The requests that the user may see: the log outlives a session, and holds the claims of all. */
@Service()
export class ShownRequests {
  readonly #log = inject(CognitoRequestLog);
  readonly #session = inject(CognitoSession);

  /** The latest first. */
  readonly requests = computed(() =>
    [...this.#log.entries(), ...this.#log.pending()]
      .filter(({ claims }) => claims === null || claims.sub === this.#session.claims()?.sub)
      .sort((one, other) => other.id - one.id),
  );

  /** Forgets all that have ended. */
  clear(): void {
    this.#log.clear();
  }
}
