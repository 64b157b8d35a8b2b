import { search } from '@aws-lambda-powertools/jmespath';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { answerAmplify, type AmplifyApp } from './amplify.ts';
import { CallError, readCall, type Call } from './call.ts';
import { CloudFormation } from './cloudformation.ts';
import { pages, type Answer } from './pages.ts';
import { textOutput } from './text-output.ts';

/**
 * An account at AWS as the AWS CLI shows it: the calls are recorded and change what the account holds.
 *
 * What a test wants to be different, it sets.
 */
export class AwsStandIn implements AsyncDisposable {
  readonly calls: Call[] = [];
  readonly cloudFormation = new CloudFormation();
  apps: AmplifyApp[] = [];
  /** What the CLI says on standard error instead of an answer, by operation; `*` for any. */
  readonly errors: Record<string, string> = {};
  readonly #server = createServer({ allowHalfOpen: true }, (socket) => this.#serve(socket));

  static async start(): Promise<AwsStandIn> {
    const aws = new AwsStandIn();
    aws.#server.listen(0, '127.0.0.1');
    await once(aws.#server, 'listening');
    return aws;
  }

  /** Puts the command into a folder, for `PATH`. */
  async install(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await copyFile(new URL('aws.sh', import.meta.url), join(folder, 'aws'));
    await chmod(join(folder, 'aws'), 0o755);
  }

  get env() {
    return { AWS_STAND_IN_PORT: String((this.#server.address() as AddressInfo).port) };
  }

  /** The operations that were called, in their order. */
  get operations(): readonly string[] {
    return this.calls.map(({ operation, options }) =>
      operation.endsWith(' wait') ? `${operation} ${String(options.rest)}` : operation,
    );
  }

  /** The last call of an operation. */
  call(operation: string): Call {
    const call = this.calls.findLast((one) => one.operation === operation);
    if (call) return call;
    throw new Error(`${operation} was not called, only ${this.operations.join(', ')}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    await once(this.#server, 'close');
  }

  #serve(socket: Socket): void {
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString();
      const [folder = '', profile = '', pager, count, ...words] = received.split('\0').slice(0, -1);
      if (count === undefined || words.length < Number(count)) return;
      const answer = this.#answer(words, profile, folder, pager);
      socket.end(answer.map((part) => `${part}\0`).join(''));
    });
    // The command was ended from outside.
    socket.on('error', () => socket.destroy());
  }

  #answer(words: string[], profile: string, folder: string, pager = ''): [string, string, string] {
    try {
      if (pager !== '') throw new CallError(`A pager would wait for somebody: ${pager}`, 255);
      const call = readCall(words, profile, folder);
      this.calls.push(call);
      const error = this.errors[call.operation] ?? this.errors['*'];
      if (error !== undefined) throw new CallError(error);
      return ['0', this.#output(call), ''];
    } catch (error) {
      const { exitCode = 1, message } = error as CallError;
      return [String(exitCode), '', `\n${message}\n`];
    }
  }

  #output(call: Call): string {
    const answer = this.#ask(call);
    if (answer === undefined) return '';
    const { query, output = 'json' } = call.options;
    const ask = (one: Answer): unknown => (typeof query === 'string' ? search(query, one) : one);
    if (output !== 'text') return `${JSON.stringify(ask(answer), null, 4)}\n`;
    return pages(call, answer)
      .map((page) => textOutput(ask(page)))
      .join('');
  }

  #ask(call: Call): Answer | undefined {
    if (call.operation === 'sts get-caller-identity') {
      return { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/dana' };
    }
    if (call.operation === 'configure get') throw new CallError('', 1);
    return call.operation.startsWith('amplify ')
      ? answerAmplify(this.apps, call)
      : this.cloudFormation.answer(call);
  }
}
