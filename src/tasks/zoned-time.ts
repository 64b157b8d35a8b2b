/** Minutes that local time is ahead of UTC at an instant. */
export type OffsetAt = (instant: Date) => number;

/** The offset of this device's time zone. */
export const deviceOffset: OffsetAt = (instant) => -instant.getTimezoneOffset();

/**
 * Gives an instant as the value of `<input type="datetime-local">`, in this device's time zone.
 *
 * @param timestamp ISO 8601 with an offset
 */
export function toLocalInput(timestamp: string, offsetAt = deviceOffset): string {
  const instant = new Date(timestamp);
  return wallClock(instant, offsetAt(instant)).slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/**
 * Gives the value of `<input type="datetime-local">` as ISO 8601 with the offset that this device's
 * time zone has at that time. A time that a change of clocks skips is moved on by an hour.
 */
export function fromLocalInput(local: string): string {
  return withOffset(new Date(local), deviceOffset);
}

/** Gives an instant as ISO 8601 with an offset, to the second. */
export function withOffset(instant: Date, offsetAt: OffsetAt): string {
  const offset = offsetAt(instant);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const digits = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':');
  return `${wallClock(instant, offset)}${offset < 0 ? '-' : '+'}${digits}`;
}

function wallClock(instant: Date, offset: number): string {
  return new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, 19);
}
