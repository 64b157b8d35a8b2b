import { Refusal } from './refusal.ts';

/** How often a route may be called. */
export interface ThrottleLimits {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second in the long run. */
  readonly rate: number;
}

/**
 * A token bucket: full at first, refilled at the rate.
 *
 * @param clock Milliseconds since the epoch.
 * @returns A function that takes one request in, or throws the refusal 429.
 */
export function createThrottle({ burst, rate }: ThrottleLimits, clock: () => number): () => void {
  let tokens = burst;
  let filledAt = clock();
  return () => {
    const now = clock();
    // A clock that was set back refills nothing.
    tokens = Math.min(burst, tokens + (Math.max(0, now - filledAt) / 1000) * rate);
    filledAt = now;
    if (tokens < 1) throw new Refusal(429);
    tokens -= 1;
  };
}
