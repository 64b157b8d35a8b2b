import type { Fetch } from '../loopback-server.ts';
import { withFaults, type Fault, type Faults } from './fault.ts';
import { createShiftedClock, type ShiftedClock } from './shifted-clock.ts';

/** How a kind of stand-in fails. */
export interface Weakness {
  /** Whether faults meet a request. */
  readonly meets: (request: Request) => boolean;
  /** What it says when it breaks down, and when it is asked too often. */
  readonly failures: Readonly<Record<'error' | 'throttle', Fault>>;
}

/** A stand-in that can be put in trouble. */
export interface StandIn extends Pick<Weakness, 'failures'> {
  readonly faults: Faults;
  /** The one that the stand-in goes by. */
  readonly clock: ShiftedClock;
  /** Makes the stand-in's app suffer. */
  readonly expose: (app: Fetch) => Fetch;
}

/** A stand-in of this weakness, all well. */
export function createStandIn({ meets, failures }: Weakness): StandIn {
  const faults: Faults = {};
  const expose = (app: Fetch) => withFaults(app, faults, meets);
  return { faults, failures, clock: createShiftedClock(), expose };
}
