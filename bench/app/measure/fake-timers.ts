interface Timer {
  readonly run: () => void;
  /** In milliseconds; `null` for a timer that fires once. */
  readonly interval: number | null;
  due: number;
}

type Callback = (...values: readonly unknown[]) => void;

/** Takes the place of the page's dates and timers, and stands still unless told otherwise. */
export class FakeTimers {
  /** Milliseconds since the epoch. */
  now = Date.now();
  readonly #timers = new Map<number, Timer>();
  #lastId = 1_000_000;

  constructor() {
    const clear = (id: unknown): void => void this.#timers.delete(Number(id));
    Object.assign(globalThis, {
      Date: this.#makeDate(),
      setTimeout: (callback: Callback, delay = 0, ...values: readonly unknown[]) =>
        this.#add({ run: () => callback(...values), interval: null, due: this.now + delay }),
      setInterval: (callback: Callback, delay = 0, ...values: readonly unknown[]) =>
        this.#add({ run: () => callback(...values), interval: delay, due: this.now + delay }),
      clearTimeout: clear,
      clearInterval: clear,
    });
  }

  /** Lets time pass, in milliseconds, and fires the timers that are due meanwhile, in order. */
  tick(duration: number): void {
    const until = this.now + duration;
    for (let next = this.#next(until); next !== null; next = this.#next(until)) {
      const [id, timer] = next;
      this.now = Math.max(this.now, timer.due);
      if (timer.interval === null) {
        this.#timers.delete(id);
      } else {
        timer.due = this.now + Math.max(1, timer.interval);
      }
      timer.run();
    }
    this.now = until;
  }

  /** Moves the dates alone: every timer still has as long to go as before. */
  jump(time: number): void {
    const distance = time - this.now;
    this.now = time;
    this.#timers.forEach((timer) => (timer.due += distance));
  }

  #add(timer: Timer): number {
    this.#timers.set(++this.#lastId, timer);
    return this.#lastId;
  }

  #next(until: number): readonly [number, Timer] | null {
    const due = [...this.#timers].filter(([, timer]) => timer.due <= until);
    return due.sort(([, a], [, b]) => a.due - b.due)[0] ?? null;
  }

  #makeDate(): DateConstructor {
    const now = () => this.now;
    return class extends Date {
      constructor(...values: readonly unknown[]) {
        super(...((values.length > 0 ? values : [now()]) as [number]));
      }

      static override now(): number {
        return now();
      }
    } as unknown as DateConstructor;
  }
}
