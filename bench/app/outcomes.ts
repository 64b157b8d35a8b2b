// What the measures hand out, for those who run them and report on them.

/** Requests that shall carry the token, and such that shall not. */
export type Kind = 'matched' | 'unmatched';

/** Something measured for each kind of request. */
export type ByKind<T> = Readonly<Record<Kind, T>>;

/** One round: the same work by the bare HttpClient and by the contestant, in µs per request. */
export interface Pair {
  readonly bare: number;
  readonly contestant: number;
}

/**
 * Whose a URL is.
 *
 * - `rightful`: the API's, and every server reads it so
 * - `ambiguous`: the API's for the browser, but a server may read another path
 * - `outside-path`: the API's origin, but not below its path
 * - `wrong-origin`: somebody else's
 * - `malformed`: nobody's, because no browser opens it
 */
export type Verdict = 'rightful' | 'ambiguous' | 'outside-path' | 'wrong-origin' | 'malformed';

/** What became of the URLs of one verdict. */
export interface VerdictCount {
  readonly urls: number;
  /** Sent on with a token. */
  readonly withToken: number;
  /** Failed before they were sent on. */
  readonly exceptions: number;
}

/** What became of requests around an expiry. */
export interface SentRequests {
  readonly requests: number;
  /** Had to wait for a refresh. */
  readonly waited: number;
  /** The longest wait, in milliseconds. */
  readonly longestWait: number;
  /** Left with an expired token. */
  readonly expired: number;
  /** Left without a token. */
  readonly anonymous: number;
  /** Failed, and were not sent. */
  readonly failed: number;
}

/** The same, with how often the identity provider was asked for new tokens. */
export interface Refreshing extends SentRequests {
  readonly refreshes: number;
}
