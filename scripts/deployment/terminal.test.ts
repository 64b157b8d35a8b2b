import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { platform } from 'node:os';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { find, Workplace } from '../testing/workplace.ts';

/** Milliseconds without anything new on the screen; a busy machine may take seconds. */
const PATIENCE = 20_000;

/** A person at a terminal, who waits for what the screen shows before typing. */
class Person implements Disposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #output: AsyncIterator<Buffer>;
  #screen = '';
  #seen = 0;

  constructor({ folder, env }: Workplace, more: Readonly<Record<string, string>> = {}) {
    // The two programs of this name take their arguments differently.
    const args =
      platform() === 'linux'
        ? ['--quiet', '--return', '--command', './run-scripts.sh', '/dev/null']
        : ['-q', '/dev/null', './run-scripts.sh'];
    const bare = { ...env, AWS_PROFILE: '', SHELL: find('bash'), ...more };
    this.#child = spawn(SCRIPT ?? '', args, { cwd: folder, env: bare });
    this.#output = this.#child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Waits until the screen shows it, after what was waited for before. */
  async sees(text: string): Promise<void> {
    for (;;) {
      const at = this.#screen.indexOf(text, this.#seen);
      if (at >= 0) return void (this.#seen = at + text.length);
      const more = await Promise.race([this.#looks(), delay(PATIENCE, false, { ref: false })]);
      assert.ok(more, `${text} is not on the screen:\n${this.#screen}`);
    }
  }

  /** @returns Whether there was more to see. */
  async #looks(): Promise<boolean> {
    const { done, value } = (await this.#output.next()) as IteratorResult<Buffer, undefined>;
    if (!done) this.#screen += value.toString();
    return !done;
  }

  types(keys: string): void {
    this.#child.stdin.write(keys);
  }

  /** @returns The exit code. */
  async leaves(): Promise<number | null> {
    while (await this.#looks());
    if (this.#child.exitCode === null) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  get screen(): string {
    return this.#screen;
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }
}

const SCRIPT = terminal();

/** @returns The program that gives a terminal to another one; part of every Debian, Ubuntu and macOS. */
function terminal(): string | undefined {
  try {
    return find('script');
  } catch {
    return undefined; // Not on this machine.
  }
}

const skip = SCRIPT === undefined && 'the program script is not on this machine';

describe('The menu of ./run-scripts.sh, at a terminal', { skip, timeout: 60_000 }, () => {
  it('asks once where and as whom, and comes back after each step', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    using person = new Person(place);
    await person.sees('5  outputs');
    await person.sees('Step, with its options: ');
    person.types('outputs\r');
    await person.sees('AWS profile (Enter for none): ');
    person.types('work\r');
    await person.sees('AWS region [us-east-1]: ');
    person.types('\r');
    await person.sees('ApiEndpoint  https://a1b2c3d4e5.execute-api');
    await person.sees('Write this address there? (y/N): ');
    person.types('y\r');
    await person.sees('custom.api_url is this address.');
    await person.sees('Step, with its options: ');
    person.types('5\r');
    await person.sees('says the same to the app.');
    await person.sees('Step, with its options: ');
    person.types('quit\r');
    assert.equal(await person.leaves(), 0);
    assert.equal(person.screen.split('AWS profile').length, 2);
    assert.deepEqual([...new Set(place.aws.calls.map(({ profile }) => profile))], ['work']);
  });

  it('takes no profile for an answer', async () => {
    await using place = await Workplace.open();
    using person = new Person(place);
    await person.sees('options: ');
    person.types('outputs\r');
    await person.sees('AWS profile');
    person.types('\r');
    await person.sees('AWS region');
    person.types('\r');
    await person.sees('✗ There is no stack');
    await person.sees('options: ');
    person.types('outputs\r');
    await person.sees('✗ There is no stack');
    await person.sees('options: ');
    person.types('q\r');
    assert.equal(await person.leaves(), 0);
    assert.equal(person.screen.split('AWS profile').length, 2);
    assert.deepEqual([...new Set(place.aws.calls.map(({ profile }) => profile))], ['']);
  });

  it('goes on after a step that fails, a wrong name, and nothing', async () => {
    await using place = await Workplace.open();
    place.aws.errors['*'] = 'Unable to locate credentials';
    using person = new Person(place);
    await person.sees('options: ');
    person.types('\r');
    await person.sees('options: ');
    person.types('depoly\r');
    await person.sees('✗ There is no step depoly.');
    await person.sees('options: ');
    person.types('delete\r');
    await person.sees('AWS profile');
    person.types('\r');
    await person.sees('AWS region');
    person.types('\r');
    await person.sees('✗ AWS has no credentials to let you in.');
    await person.sees('(delete ended with exit code 3)');
    await person.sees('options: ');
    // What did not let anybody in is asked again.
    person.types('update\r');
    await person.sees('AWS profile');
    person.types('\u0003');
    await person.sees('options: ');
    person.types('q\r');
    assert.equal(await person.leaves(), 0);
  });

  for (const [key, keys] of [
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ] as const) {
    it(`does nothing as somebody else where ${key} answers the question for the profile`, async () => {
      await using place = await Workplace.open();
      using person = new Person(place, { AWS_REGION: 'us-east-1' });
      await person.sees('options: ');
      person.types('outputs\r');
      await person.sees('AWS profile');
      person.types(keys);
      await person.sees('(outputs ended with exit code ');
      await person.sees('options: ');
      person.types('q\r');
      assert.equal(await person.leaves(), 0);
      assert.deepEqual(place.aws.calls, []);
    });
  }

  it('leaves no change set behind where Ctrl+C answers', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.stack = gatewayStack();
    using person = new Person(place, { AWS_REGION: 'us-east-1', AWS_PROFILE: 'dana' });
    await person.sees('options: ');
    person.types('update LogRetentionInDays=365\r');
    await person.sees('Make these changes');
    person.types('\u0003');
    await person.sees('(update ended with exit code 130)');
    assert.equal(place.aws.operations.at(-1), 'cloudformation delete-change-set');
  });

  it('survives a step that is ended by Ctrl+C, and ends with Ctrl+D', async () => {
    await using place = await Workplace.open();
    await place.write('../bin/npm', '#!/usr/bin/env bash\necho serving\nexec sleep 60\n');
    using person = new Person(place);
    await person.sees('options: ');
    person.types('demo\r');
    await person.sees('serving');
    person.types('\u0003');
    await person.sees('(demo ended with exit code 130)');
    await person.sees('options: ');
    person.types('\u0004');
    assert.equal(await person.leaves(), 0);
  });
});
