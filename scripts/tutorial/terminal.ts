import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Source } from './outcome.ts';

const END_WITH_PARENT = new URL('../exit-with-parent.js', import.meta.url).href;

/** A command in a terminal of its own. */
export class Terminal implements Source, AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #output = '';

  /**
   * Runs a command by bash.
   *
   * @param input what the reader enters, and then no more; without it, they may still enter something.
   */
  constructor(command: string, folder: string, input?: string) {
    // A group of its own, as in a terminal; and nothing is left of it, however the test ends.
    const NODE_OPTIONS = input === undefined ? `--import=${END_WITH_PARENT}` : '';
    // What npm warns of is the machine's.
    const env = { ...process.env, NODE_OPTIONS, npm_config_loglevel: 'error' };
    this.#child = spawn('bash', ['-c', command], { cwd: folder, env, detached: true });
    this.#closed = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    // A command need not read what is entered.
    this.#child.stdin?.on('error', () => undefined);
    if (input !== undefined) this.#child.stdin?.end(input);
  }

  get output(): string {
    return this.#output;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** @returns The exit code, once all that was printed is there. */
  async ended(): Promise<number | null> {
    await this.#closed;
    return this.#child.exitCode;
  }

  /** Presses Ctrl-C, and closes the terminal if that is of no avail. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.hasEnded) return;
    const group = -this.#child.pid!;
    const timer = setTimeout(() => process.kill(group, 'SIGKILL'), 10_000);
    process.kill(group, 'SIGINT');
    await this.#closed;
    clearTimeout(timer);
  }
}
