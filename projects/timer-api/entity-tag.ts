import { Problem } from './problem.ts';

/** Gives the strong entity tag of a task's version (RFC 9110, section 8.8.3). */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * Reads which version a request expects to change.
 *
 * @param ifMatch the header `If-Match` (RFC 9110, section 13.1.1): one entity tag, or `*`
 * @returns undefined where any version will do: without the header, and for `*`
 * @throws Problem 400 if the header holds anything else
 */
export function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = /^\s*"(\d{1,15})"\s*$/.exec(ifMatch)?.[1];
  if (version === undefined) {
    throw new Problem(400, 'If-Match must be the ETag that came with the task, or *.');
  }
  return Number(version);
}
