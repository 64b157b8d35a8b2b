import { signal, type Signal } from '@angular/core';

import type { CognitoAuthErrorCode } from './cognito-auth-error';

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
  /** The HTTP method. */
  readonly method: string;
  /** The absolute URL without credentials, query and fragment; empty if it is malformed. */
  readonly url: string;
  /** What the interceptor did with it. */
  readonly decision: CognitoDecision;
  /** How often it was sent: twice where an API refused the first token and another one was at hand. */
  readonly sent: number;
  /** Why there was no token for it, where that kept it from being sent. */
  readonly error: CognitoAuthErrorCode | null;
  /** The HTTP status, 0 for a network or CORS failure, `null` without an answer. */
  readonly status: number | null;
  /** When the interceptor saw it, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** From then until its end, in milliseconds. */
  readonly duration: number;
}

/**
 * Keeps the latest requests for a page to show. Extend it and override `record` to pass them on,
 * though not by HttpClient, whose requests would be recorded in their turn.
 */
export class CognitoRequestLog {
  readonly #entries = signal<readonly CognitoLogEntry[]>([]);
  readonly #capacity: number;

  /** The latest requests, oldest first. */
  readonly entries: Signal<readonly CognitoLogEntry[]> = this.#entries.asReadonly();

  /** @param capacity - how many entries are kept, at least 1. Default: 100 */
  constructor(capacity = 100) {
    this.#capacity = capacity;
  }

  /** Called by the interceptor at the end of each request. */
  record(entry: CognitoLogEntry): void {
    this.#entries.update((entries) => [...entries, entry].slice(-this.#capacity));
  }

  /** Forgets all entries. */
  clear(): void {
    this.#entries.set([]);
  }
}
