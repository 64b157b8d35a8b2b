import type { Answer } from './answer.ts';
import type { Examination } from './examination.ts';
import { untold } from './untold.ts';

/** Whether the backend was reached: it may not know the path that was asked for. */
function isLetIn(answer: Answer): boolean {
  const isAnswered = answer.status < 400 || answer.status === 404;
  return isAnswered && !untold(answer);
}

/** The answer to a forged token that was let in; undefined if none was. */
export function passedForgery({
  malformed,
  unsigned,
  signedIn,
}: Pick<Examination, 'malformed' | 'unsigned' | 'signedIn'>): Answer | undefined {
  const forged = [malformed, unsigned, signedIn?.tampered];
  return forged.find((it) => it && isLetIn(it));
}
