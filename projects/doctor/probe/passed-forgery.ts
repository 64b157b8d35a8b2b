import { isTurnedAway, type Answer } from './answer.ts';
import type { Examination } from './examination.ts';

/** The answer to a forged token that was let in; undefined if none was. */
export function passedForgery({
  malformed,
  unsigned,
  signedIn,
}: Pick<Examination, 'malformed' | 'unsigned' | 'signedIn'>): Answer | undefined {
  const forged = [malformed, unsigned, signedIn?.tampered];
  return forged.find((it) => it && it.status !== 0 && it.status !== 429 && !isTurnedAway(it));
}
