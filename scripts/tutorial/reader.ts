import type { CodeBlock } from '../../projects/ngx-cognito-http/doc-tests/code-block.ts';
import { Browser } from './browser.ts';
import { awaitOutcome } from './outcome.ts';
import type { Edit, Look, Run, Step } from './steps.ts';
import { Terminal } from './terminal.ts';
import { WorkingCopy } from './working-copy.ts';

/** The terminal for commands that end; in the others they go on until the next one. */
const FOR_SHORT_COMMANDS = 'Terminal 3';

/** Does what a tutorial says, and finds out whether it comes as it says. */
export class Reader implements AsyncDisposable {
  readonly #copy: WorkingCopy;
  readonly #browser: Browser;
  readonly #terminals = new Map<string, Terminal>();
  readonly #modules: CodeBlock[] = [];

  private constructor(copy: WorkingCopy, browser: Browser) {
    this.#copy = copy;
    this.#browser = browser;
  }

  /** @param api origin of the API whose requests the page shows. */
  static async sitDown(api: string): Promise<Reader> {
    return new Reader(await WorkingCopy.make(), await Browser.open(api));
  }

  /** @throws Error that says what came instead, and names the line of the page. */
  async follow(step: Step): Promise<void> {
    if (step.kind === 'look') return this.#look(step);
    if (step.kind !== 'run') return this.#edit(step);
    return step.terminal === FOR_SHORT_COMMANDS ? this.#run(step) : this.#start(step);
  }

  async #run({ line, terminal: name, command, outcome }: Run): Promise<void> {
    const terminal = new Terminal(command, this.#copy.folder, `${this.#password}\n`);
    this.#terminals.set(name, terminal);
    const code = await terminal.ended();
    if (outcome) return awaitOutcome(outcome, terminal);
    if (code === 0 && terminal.output === '') return;
    throw new Error(`Line ${line} ends with ${code} and prints\n${terminal.output}`);
  }

  async #start({ line, terminal: name, command, outcome }: Run): Promise<void> {
    await this.#terminals.get(name)?.[Symbol.asyncDispose]();
    const terminal = new Terminal(command, this.#copy.folder);
    this.#terminals.set(name, terminal);
    if (!outcome) throw new Error(`Line ${line}: what does this print once it is ready?`);
    await awaitOutcome(outcome, terminal);
  }

  async #edit(edit: Edit): Promise<void> {
    const { file, line } = edit;
    const code = await this.#copy.edit(edit).catch((cause: Error) => {
      throw new Error(`Line ${line} cannot be applied to ${file}. ${cause.message}`, { cause });
    });
    if (!file.endsWith('.ts')) return;
    const page = `${file} after line ${line}`;
    this.#modules.push({ page, language: 'ts', line: 1, code });
  }

  async #look(look: Look): Promise<void> {
    await this.#browser.look(look, this.#password);
    if (!look.outcome) throw new Error(`Line ${look.line}: what is there to see?`);
    await awaitOutcome(look.outcome, this.#browser);
  }

  /** The TypeScript that each step left. */
  get modules(): readonly CodeBlock[] {
    return this.#modules;
  }

  /** Of the demo account, as a reader finds it in the terminal; empty before. */
  get #password(): string {
    const printed = [...this.#terminals.values()].map(({ output }) => output).join('');
    return /password (\S+)/.exec(printed)?.[1] ?? '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser[Symbol.asyncDispose]();
    for (const terminal of this.#terminals.values()) await terminal[Symbol.asyncDispose]();
    await this.#copy[Symbol.asyncDispose]();
  }
}
