import { BoundedMap } from '../bounded-map.ts';

interface Failures {
  readonly count: number;
  readonly lockedUntil: number;
  readonly forgottenAt: number;
}

const free = 5;
const second = 1000;
const longest = 15 * 60 * second;
const maxKept = 10_000;

/**
 * Slows down whoever guesses passwords: the fifth wrong one in a row locks a user out for a second,
 * and each further one for twice as long, up to 15 minutes. Attempts during a lockout don't count. A
 * right password, or 15 quiet minutes, ends it all. Kept in memory: a restart forgives.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html "Lockout behavior"
 */
export class PasswordAttempts {
  readonly #failures = new BoundedMap<string, Failures>(maxKept);
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** @param userId also of somebody who does not exist: a lockout must not tell who does. */
  isLocked(userId: string): boolean {
    return (this.#recall(userId)?.lockedUntil ?? 0) > this.#clock();
  }

  fail(userId: string): void {
    const now = this.#clock();
    const count = (this.#recall(userId)?.count ?? 0) + 1;
    const lockout = count < free ? 0 : Math.min(2 ** (count - free) * second, longest);
    const lockedUntil = now + lockout;
    this.#failures.delete(userId);
    this.#failures.set(userId, { count, lockedUntil, forgottenAt: lockedUntil + longest });
  }

  succeed(userId: string): void {
    this.#failures.delete(userId);
  }

  #recall(userId: string): Failures | undefined {
    const failures = this.#failures.get(userId);
    return failures && failures.forgottenAt > this.#clock() ? failures : undefined;
  }
}
