/** How far the device's clock is ahead of the real one, in ms. */
const ahead = { by: 0 };

const RealDate = Date;

/** The clock of a device, which may be wrong, or set by a test. */
class DeviceDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(DeviceDate.now());
    else super(given[0]);
  }

  static override now(): number {
    return RealDate.now() + ahead.by;
  }
}

// Before anything keeps the real one for later.
globalThis.Date = DeviceDate as DateConstructor;

/** Sets the clock of everything that runs in this global scope. Timers stay as they are. */
export function setDeviceClock(by: number): void {
  ahead.by = by;
}
