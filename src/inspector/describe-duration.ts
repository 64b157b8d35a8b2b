/** Minutes and seconds in words, such as `59 min 5 sec`, rounded up. */
export function describeDuration(millis: number, locale: string): string {
  const seconds = Math.ceil(millis / 1000);
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format([
    inUnits(Math.floor(seconds / 60), 'minute', locale),
    inUnits(seconds % 60, 'second', locale),
  ]);
}

/** @param millis - a whole number of milliseconds */
export function describeMillis(millis: number, locale: string): string {
  return inUnits(millis, 'millisecond', locale);
}

function inUnits(count: number, unit: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
