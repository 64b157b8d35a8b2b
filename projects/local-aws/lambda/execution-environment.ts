import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { FunctionProperties } from './function-properties.ts';
import type { Invocation, RuntimeData, RuntimeMessage } from './runtime-messages.ts';

/** That a function threw, timed out or took its environment down with it. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
}

/** Lambda gives a function ten seconds to load. */
const loadTimeoutMillis = 10_000;

/** A worker thread with a function's code in it. It runs one invocation at a time. */
export class ExecutionEnvironment {
  readonly #worker: Worker;
  #dead = false;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.once('exit', () => (this.#dead = true));
    // Without a listener, an error between two invocations would end this process.
    worker.on('error', () => (this.#dead = true));
    worker.unref();
  }

  /**
   * Starts a worker and loads the function's code in it.
   *
   * @param variables The environment variables; those of this process do not reach the function.
   * @param log Receives each line that the function writes.
   * @throws FunctionError if the code does not load within ten seconds.
   */
  static async start(
    properties: FunctionProperties,
    variables: Readonly<Record<string, string>>,
    log: (line: string) => void,
  ): Promise<ExecutionEnvironment> {
    const worker = new Worker(new URL('./runtime.ts', import.meta.url), {
      workerData: properties satisfies RuntimeData,
      env: { ...variables },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: properties.memoryMegabytes },
    });
    forwardLines(worker.stdout, log);
    forwardLines(worker.stderr, log);
    const environment = new ExecutionEnvironment(worker);
    await environment.#nextMessage(loadTimeoutMillis);
    return environment;
  }

  /** Whether the worker has ended, so that nothing can be invoked any more. */
  get dead(): boolean {
    return this.#dead;
  }

  /**
   * @returns What the function returned.
   * @throws FunctionError if it threw; also if it took too long or crashed, and then it is dead.
   */
  async invoke(invocation: Invocation, timeoutMillis: number): Promise<unknown> {
    this.#worker.postMessage(invocation);
    const message = await this.#nextMessage(timeoutMillis);
    return message.kind === 'succeeded' ? JSON.parse(message.result) : undefined;
  }

  async terminate(): Promise<void> {
    this.#dead = true;
    await this.#worker.terminate();
  }

  async #nextMessage(timeoutMillis: number): Promise<RuntimeMessage> {
    const message = await this.#settle(timeoutMillis);
    if (message.kind !== 'failed') return message;
    throw new FunctionError(`${message.errorType}: ${message.errorMessage}`);
  }

  #settle(timeoutMillis: number): Promise<RuntimeMessage> {
    const { promise, resolve, reject } = Promise.withResolvers<RuntimeMessage>();
    const timer = setTimeout(() => {
      reject(
        new FunctionError(`Task timed out after ${(timeoutMillis / 1000).toFixed(2)} seconds`),
      );
      void this.terminate();
    }, timeoutMillis);
    const crashed = (cause: Error) =>
      reject(new FunctionError(`Runtime exited with an error: ${cause.message}`, { cause }));
    const exited = (code: number) =>
      reject(new FunctionError(`Runtime exited without providing a reason (code ${code})`));
    this.#worker.once('message', resolve).once('error', crashed).once('exit', exited);
    return promise.finally(() => {
      clearTimeout(timer);
      this.#worker.off('message', resolve).off('error', crashed).off('exit', exited);
    });
  }
}

function forwardLines(output: Readable, log: (line: string) => void): void {
  createInterface({ input: output }).on('line', log);
}
