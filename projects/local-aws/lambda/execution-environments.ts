import { FunctionError, type ExecutionEnvironment } from './execution-environment.ts';
import type { Invocation } from './runtime-messages.ts';

/** Lambda runs up to a thousand; no page on this machine asks for so many. */
const most = 10;

/** What an invocation waits for an idle one before another is started: most functions are quicker. */
const patienceMillis = 50;

type Resolve = (environment: ExecutionEnvironment | Promise<ExecutionEnvironment>) => void;

/** The environments of one function. Invocations run side by side, each in one of its own. */
export class ExecutionEnvironments implements AsyncDisposable {
  readonly #startOne: () => Promise<ExecutionEnvironment>;
  readonly #idle: ExecutionEnvironment[];
  readonly #running: Set<ExecutionEnvironment>;
  readonly #waiting = new Set<Resolve>();
  #starting = 0;
  #stopped = false;

  /** @param first Started already, and idle. */
  constructor(first: ExecutionEnvironment, startOne: () => Promise<ExecutionEnvironment>) {
    this.#startOne = startOne;
    this.#idle = [first];
    this.#running = new Set(this.#idle);
  }

  /**
   * @param invocation Is asked for when its time begins.
   * @returns What the function returned.
   * @throws FunctionError if it threw, took too long, crashed, or was stopped.
   */
  async invoke(invocation: () => Invocation, timeoutMillis: number): Promise<unknown> {
    const environment = await this.#take();
    try {
      return await environment.invoke(invocation(), timeoutMillis);
    } finally {
      this.#giveBack(environment);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#running].map((environment) => environment.terminate()));
  }

  #take(): Promise<ExecutionEnvironment> {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (!idle.dead) return Promise.resolve(idle);
      this.#running.delete(idle);
    }
    return this.#running.size + this.#starting === 0 ? this.#start() : this.#wait();
  }

  #wait(): Promise<ExecutionEnvironment> {
    const { promise, resolve } = Promise.withResolvers<ExecutionEnvironment>();
    this.#waiting.add(resolve);
    const timer = setTimeout(() => this.#startFor(resolve), patienceMillis);
    return promise.finally(() => clearTimeout(timer));
  }

  async #start(): Promise<ExecutionEnvironment> {
    if (this.#stopped) throw new FunctionError('The function was stopped');
    this.#starting++;
    try {
      const environment = await this.#startOne();
      this.#running.add(environment);
      // Nobody would end it any more.
      if (this.#stopped) await environment.terminate();
      return environment;
    } finally {
      this.#starting--;
    }
  }

  #startFor(waiting: Resolve | undefined): void {
    if (!waiting || this.#running.size + this.#starting >= most) return;
    if (this.#waiting.delete(waiting)) waiting(this.#start());
  }

  #giveBack(environment: ExecutionEnvironment): void {
    const [next] = this.#waiting;
    if (environment.dead) {
      this.#running.delete(environment);
      this.#startFor(next);
    } else if (next) {
      this.#waiting.delete(next);
      next(environment);
    } else {
      this.#idle.push(environment);
    }
  }
}
