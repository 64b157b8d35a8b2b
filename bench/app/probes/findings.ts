// What the probes hand out, for those who run them and report on them.

/**
 * What became of a request to the API.
 *
 * - `valid`, `expired`: sent with such a token
 * - `without`: sent without any
 * - `garbage`: sent with a header that holds no token
 * - `failed`: not sent; its caller got an error
 * - `swallowed`: not sent; it ended without answer and error
 * - `pending`: not sent, and nothing happened for two minutes
 */
export type Fate = 'valid' | 'expired' | 'without' | 'garbage' | 'failed' | 'swallowed' | 'pending';

/** One request, and what became of it. */
export interface RequestFinding {
  readonly fate: Fate;
  /** Whose token it was, if there was one. */
  readonly user?: string;
  /** The error's name, and its code if it has one. */
  readonly error?: string;
  /** Whether the page was being led elsewhere. */
  readonly navigated: boolean;
}

/** A request while the session is valid. */
export interface ValidSessionFinding {
  /** Whether it reached the backend before `subscribe` returned. */
  readonly synchronous: boolean;
  /** What became of an `Authorization` that the caller had set. */
  readonly callersHeader: 'kept' | 'replaced' | 'removed';
  /** Headers that came beside the token's, in lower case. */
  readonly addedHeaders: readonly string[];
}

/** Ten requests at once whose token the API refuses with 401. */
export interface RefusalFinding {
  /** How many succeeded in the end. */
  readonly succeeded: number;
  /** How often they were sent, all together. */
  readonly sent: number;
  readonly refreshes: number;
}

/** Two requests, the second a minute or two after the first. */
export interface TwoRequestsFinding {
  readonly first: RequestFinding;
  readonly later: RequestFinding;
}

/** What a developer may write by mistake. */
export const MISTAKES = {
  'wildcard host': ['https://*.example.com/v1'],
  'plain HTTP': ['http://api.example.com/v1'],
  'user in the URL': ['https://ada@api.example.com/v1'],
  'no host': ['file:///v1'],
  'no scheme': ['api.example.com/v1'],
  'dot segments': ['https://api.example.com/v1/../v2'],
  'listed twice': ['https://api.example.com/v1', 'https://api.example.com/v1'],
} as const;

export type Mistake = keyof typeof MISTAKES;

/** Whether the developer hears of it: by an error, by a warning, or not at all. */
export type Telling = 'stopped' | 'warned' | 'silent';

/** Which of a user's tokens the console or an error showed. */
export type ShownToken = 'access' | 'id' | 'refresh';

export interface SecrecyFinding {
  readonly console: readonly ShownToken[];
  readonly errors: readonly ShownToken[];
}

/** URLs that are nearly the API's. */
export const NEAR_MISSES = {
  'http for https': 'http://api.example.com/v1/tasks',
  'a longer segment': 'https://api.example.com/v10/tasks',
  'upper case': 'https://api.example.com/V1/tasks',
} as const;

export type NearMiss = keyof typeof NEAR_MISSES;

/** What the developer hears of a request that carries no token. */
export type NearMissFinding = 'sent with token' | 'told' | 'silent';

/** An app on a server, and its request to the API. */
export interface ServerFinding {
  readonly started: boolean;
  readonly request: string;
}

/** What every probe finds, by its name. */
export interface Findings {
  readonly mistakes: Readonly<Record<Mistake, Telling>>;
  readonly validSession: ValidSessionFinding;
  readonly impatientCaller: RequestFinding;
  readonly refusedOnce: RefusalFinding;
  readonly refusedAlways: RefusalFinding;
  readonly offline: TwoRequestsFinding;
  readonly revoked: TwoRequestsFinding;
  readonly nobody: RequestFinding;
  readonly signedOutHere: RequestFinding;
  readonly signedOutElsewhere: RequestFinding;
  readonly otherUserElsewhere: RequestFinding;
  readonly secrecy: SecrecyFinding;
  readonly verboseSecrecy: SecrecyFinding;
  readonly serverRequest: ServerFinding;
  readonly nearMisses: Readonly<Record<NearMiss, NearMissFinding>>;
  readonly verboseNearMisses: Readonly<Record<NearMiss, NearMissFinding>>;
}

/** All probes that need a page, in the order of the rules. */
export const PAGE_PROBES = [
  'mistakes',
  'validSession',
  'impatientCaller',
  'refusedOnce',
  'refusedAlways',
  'offline',
  'revoked',
  'nobody',
  'signedOutHere',
  'signedOutElsewhere',
  'otherUserElsewhere',
  'secrecy',
  'verboseSecrecy',
  'nearMisses',
  'verboseNearMisses',
] as const satisfies readonly (keyof Findings)[];
