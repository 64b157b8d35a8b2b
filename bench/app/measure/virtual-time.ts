import { FakeTimers } from './fake-timers';

/** The page's time under control, for the rest of the page's life. */
export class VirtualTime {
  readonly #turn = macrotasks();
  readonly #rest = rests();
  readonly #timers = new FakeTimers();

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.#timers.now;
  }

  /** Lets time pass, in milliseconds, and everything happen that is due, until `done`. */
  async pass(duration: number, done: () => boolean): Promise<void> {
    this.#timers.tick(duration);
    await this.settle(done);
  }

  /** Moves the clock without any timer firing, as while a laptop sleeps. */
  sleepUntil(time: number): void {
    this.#timers.jump(time);
  }

  /**
   * Lets everything happen that needs no time, until `done`: a few turns of the event loop, and
   * then some real time for locks and cryptography, which other threads see to.
   */
  async settle(done: () => boolean): Promise<void> {
    for (let turns = 0; turns < 8; turns++) {
      await this.#turn();
    }
    for (let rests = 0; rests < 5 && !done(); rests++) {
      await this.#rest();
    }
  }
}

/** Real milliseconds. */
function rests(): () => Promise<void> {
  const { setTimeout } = globalThis;
  return () => new Promise((resolve) => setTimeout(resolve, 3));
}

/** Real turns of the event loop, which no fake timer touches. */
function macrotasks(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return () =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
}
