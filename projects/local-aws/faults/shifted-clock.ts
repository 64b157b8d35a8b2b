/** A clock that can be set while it goes. */
export interface ShiftedClock {
  /** In ms before the real one; negative behind it. */
  ahead: number;
  /** In ms since the epoch. */
  readonly now: () => number;
}

/** @param time Of the real one, in ms since the epoch. */
export function createShiftedClock(time: () => number = Date.now): ShiftedClock {
  const clock: ShiftedClock = { ahead: 0, now: () => time() + clock.ahead };
  return clock;
}
