import { signal, type Signal } from '@angular/core';

import type { CognitoAuthErrorCode } from './cognito-auth-error';
import type { CognitoClaims } from './session-tokens';

/**
 * What the interceptor did with a request.
 *
 * - `attached`: it carries the token
 * - `anonymous`: nobody is signed in, and the API's session is optional
 * - `not-sent`: there was no token for it, or it was cancelled while it waited for one
 * - `skipped`: `skipCognito()` exempts it
 * - `no-api`: no API covers its URL
 * - `excluded`: an API excludes its path
 * - `method`: the API lists other methods
 * - `condition`: the API's `when` says no
 * - `header-present`: the caller set the header already
 * - `jsonp`: JSONP can't carry headers
 */
export type CognitoDecision =
  | 'attached'
  | 'anonymous'
  | 'not-sent'
  | 'skipped'
  | 'no-api'
  | 'excluded'
  | 'method'
  | 'condition'
  | 'header-present'
  | 'jsonp';

/** A request that the interceptor saw, after it ended. Holds no token, header, body or query. */
export interface CognitoLogEntry {
  /** Counts the requests from 1 on; a request keeps it from `pending` to `entries`. */
  readonly id: number;
  /** The HTTP method. */
  readonly method: string;
  /** The absolute URL without credentials, query and fragment; empty if it is malformed. */
  readonly url: string;
  /** What the interceptor did with it. */
  readonly decision: CognitoDecision;
  /**
   * Claims of the token that it carried, of the second where it was sent twice; `null` without one.
   * They may name the user: pass them on to nobody who is not to know who that is.
   */
  readonly claims: CognitoClaims | null;
  /** How often it was sent: twice where an API refused the first token and another one was at hand. */
  readonly sent: number;
  /** Why there was no token for it, where that kept it from being sent. */
  readonly error: CognitoAuthErrorCode | null;
  /** The HTTP status, 0 for a network or CORS failure, `null` without an answer. */
  readonly status: number | null;
  /** Whether its caller gave it up before it ended. */
  readonly cancelled: boolean;
  /** When the interceptor saw it, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** From then until its end, in milliseconds. */
  readonly duration: number;
}

/**
 * A request that has not ended yet, as far as it is known; as more is, another object takes its
 * place. Its decision is `not-sent` while it waits for a token.
 */
export type CognitoPendingRequest = Omit<CognitoLogEntry, 'duration'>;

/**
 * Keeps the latest requests for a page to show. Extend it and override `record` to pass them on,
 * though not by HttpClient, whose requests would be recorded in their turn.
 */
export class CognitoRequestLog {
  readonly #entries = signal<readonly CognitoLogEntry[]>([]);
  readonly #pending = signal<readonly CognitoPendingRequest[]>([]);
  readonly #capacity: number;

  /** The latest requests, oldest first. */
  readonly entries: Signal<readonly CognitoLogEntry[]> = this.#entries.asReadonly();

  /** The requests that are under way, oldest first. */
  readonly pending: Signal<readonly CognitoPendingRequest[]> = this.#pending.asReadonly();

  /** @param capacity - how many entries are kept, at least 1. Default: 100 */
  constructor(capacity = 100) {
    this.#capacity = capacity;
  }

  /** Called by the interceptor at the end of each request. */
  record(entry: CognitoLogEntry): void {
    this.#entries.update((entries) => [...entries, entry].slice(-this.#capacity));
  }

  /** Called by the interceptor as a request starts, as more is known of it, and as it ends. */
  ɵfollow(before: CognitoPendingRequest | null, after: CognitoPendingRequest | null): void {
    this.#pending.update((pending) => {
      const at = pending.findIndex((request) => request === before);
      return pending.toSpliced(at < 0 ? pending.length : at, 1, ...(after ? [after] : []));
    });
  }

  /** Forgets all entries, though not what is under way. */
  clear(): void {
    this.#entries.set([]);
  }
}
