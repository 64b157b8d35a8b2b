import type { CognitoClaims } from 'ngx-cognito-http';
import type { InspectorTexts } from './inspector-texts';

/** A claim in words. */
export interface DescribedClaim {
  readonly name: string;
  readonly value: string;
  /** What it is for; empty where that is not known. */
  readonly hint: string;
}

/** Claims that are seconds since the epoch. */
const MOMENTS = ['auth_time', 'exp', 'iat'];

/** Puts claims into words, in the token's order, times in this device's time zone. */
export function describeClaims(
  claims: CognitoClaims,
  locale: string,
  hints: InspectorTexts['token']['hints'],
): readonly DescribedClaim[] {
  return Object.entries(claims).map(([name, value]) => ({
    name,
    value: MOMENTS.includes(name) && isMoment(value) ? describeMoment(value, locale) : text(value),
    hint: Object.hasOwn(hints, name) ? hints[name as keyof typeof hints] : '',
  }));
}

/** @param seconds - since the epoch, and a number that stands for a time */
export function describeMoment(seconds: number, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  return format.format(seconds * 1000);
}

/** Whether it stands for a time, in seconds since the epoch. */
export function isMoment(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && !Number.isNaN(new Date(seconds * 1000).getTime());
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
