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
 * right password, or 15 quiet minutes, ends it all. Kept in memory: a restart forgives. Where there are
 * too many names, those with the fewest failures are forgotten: to free one name of its failures, as
 * many have to be brought on 10,000 others.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html "Lockout behavior"
 */
export class PasswordAttempts {
  readonly #failures = new Map<string, Failures>();
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
    if (!this.#failures.has(userId)) this.#makeRoom();
    this.#failures.set(userId, { count, lockedUntil, forgottenAt: lockedUntil + longest });
  }

  succeed(userId: string): void {
    this.#failures.delete(userId);
  }

  #makeRoom(): void {
    if (this.#failures.size < maxKept) return;
    const counts = [...this.#failures.keys()].map(
      (id) => [id, this.#recall(id)?.count ?? 0] as const,
    );
    const [least] = counts.reduce((a, b) => (b[1] < a[1] ? b : a));
    this.#failures.delete(least);
  }

  #recall(userId: string): Failures | undefined {
    const failures = this.#failures.get(userId);
    const remaining = (failures?.forgottenAt ?? 0) - this.#clock();
    // More is left only where the clock has been set back since.
    return remaining > 0 && remaining <= 2 * longest ? failures : undefined;
  }
}
