import { unknown, type Unknown } from '../finding.ts';
import { describeAnswer, type Answer } from './answer.ts';

export const nobodySignedIn = unknown('Nobody has signed in: give --user.');

/**
 * Says that nothing is told, because one of these requests failed by itself: whatever it was to show,
 * its answer has nothing to do with it.
 *
 * @returns Undefined if every answer tells.
 */
export function untold(...answers: readonly (Answer | undefined)[]): Unknown | undefined {
  for (const answer of answers) {
    const reason = answer && reasonOf(answer);
    if (reason) return unknown(`${reason}: ${describeAnswer(answer)}`);
  }
  return undefined;
}

function reasonOf({ status }: Answer): string | undefined {
  if (status === 0) return 'No answer came';
  if (status === 429) return 'A limit was reached';
  return status >= 500 ? 'The gateway failed, or what is behind it' : undefined;
}
