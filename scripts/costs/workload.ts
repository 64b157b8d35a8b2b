/** What a call of the API is taken to need. Measure your own: the costs follow from it. */
export const WORKLOAD = {
  /** Seconds between two calls of the same URL by the same page. */
  secondsBetweenCalls: 60,
  /** Of all calls, those that change something. */
  writes: 0.2,
  /** A page of tasks of up to 4 KB, read consistently. */
  readUnitsPerRead: 1,
  /** A task of up to 1 KB, and its entry in the index. */
  writeUnitsPerWrite: 2,
  /** The Timer function: memory in GB, seconds that are billed. */
  timer: { gigabytes: 0.5, seconds: 0.02 },
  /** The function that answers preflights. */
  preflight: { gigabytes: 0.125, seconds: 0.002 },
  /** Bytes of a line of the gateway's access log. */
  accessLogBytes: 500,
  /** Bytes that Lambda logs of each invocation by itself. */
  functionLogBytes: 500,
  /** An ECS service on Fargate instead of the Timer function. */
  service: { tasks: 2, vcpus: 0.25, gigabytes: 0.5, hoursPerMonth: 730 },
} as const;

/** For how long browsers remember the answer to a preflight at most, in seconds. */
export const BROWSERS = [
  { name: 'Safari', longest: 600 },
  { name: 'Chromium', longest: 7200 },
  { name: 'Firefox', longest: 86_400 },
] as const;

/** For how long they remember it without `Access-Control-Max-Age` (Fetch, CORS-preflight cache). */
export const DEFAULT_MAX_AGE = 5;
