import { FakeTimers } from './fake-timers';

/** The page's time under control, for the rest of the page's life. */
export class VirtualTime {
  readonly #turn = macrotasks();
  readonly #timers = new FakeTimers();

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.#timers.now;
  }

  /** Lets time pass, in milliseconds, and everything happen that is due. */
  async pass(duration: number): Promise<void> {
    this.#timers.tick(duration);
    await this.settle(() => false);
  }

  /** Moves the clock without any timer firing, as while a laptop sleeps. */
  sleepUntil(time: number): void {
    this.#timers.jump(time);
  }

  /** Lets everything happen that needs no time, until `done` or for a few turns of the loop. */
  async settle(done: () => boolean): Promise<void> {
    for (let turns = 0; turns < 8 && !done(); turns++) {
      await this.#turn();
    }
  }
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
