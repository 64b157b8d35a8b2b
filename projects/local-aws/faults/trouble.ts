import { z } from 'zod';
import { hangUp, slow } from './fault.ts';
import type { StandIn } from './stand-in.ts';

const tenYears = 10 * 365 * 24 * 60 * 60;

/** Schema of what a stand-in may be told to suffer from. Nothing of it: all is well. */
export const trouble = z.strictObject({
  /** How late every request is looked at. */
  delayMillis: z.int().min(0).max(60_000).default(0),
  /**
   * How every request fails: `offline` breaks its connection, `error` and `throttle` are answered as
   * AWS does when it breaks down, or is asked too often.
   */
  failure: z.enum(['offline', 'error', 'throttle']).optional(),
  /** How far the stand-in's clock is ahead of the real one; negative behind it. */
  clockAheadSeconds: z.int().min(-tenYears).max(tenYears).default(0),
});

export type Trouble = z.output<typeof trouble>;

/** Puts a stand-in in this trouble, and ends whatever it was in before. */
export function suffer(
  standIn: StandIn,
  { delayMillis, failure, clockAheadSeconds }: Trouble,
): void {
  const failing = failure && { offline: hangUp, ...standIn.failures }[failure];
  standIn.faults.current = delayMillis > 0 ? slow(delayMillis, failing) : failing;
  standIn.clock.ahead = clockAheadSeconds * 1000;
}
