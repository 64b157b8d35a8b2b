import type { CognitoClaims } from 'ngx-cognito-http';

/** A claim in words. */
export interface DescribedClaim {
  readonly name: string;
  readonly value: string;
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** Claims that are seconds since the epoch. */
const MOMENTS = ['auth_time', 'exp', 'iat'];

/** Puts claims into words, in the token's order, times in this device's time zone. */
export function describeClaims(claims: CognitoClaims): readonly DescribedClaim[] {
  return Object.entries(claims).map(([name, value]) => ({ name, value: describe(name, value) }));
}

function describe(name: string, value: unknown): string {
  if (MOMENTS.includes(name) && isMoment(value)) return `${value} (${MOMENT.format(value * 1000)})`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMoment(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && !Number.isNaN(new Date(seconds * 1000).getTime());
}

/** @param millis - until the end; 0 or less after it */
export function describeTimeLeft(millis: number): string {
  if (millis <= 0) return 'none, the next request asks for a new one';
  const seconds = Math.ceil(millis / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
