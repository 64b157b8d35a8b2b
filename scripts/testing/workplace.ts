import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { AwsStandIn } from './aws/stand-in.ts';

/** What a deployed Amplify backend writes. */
export const OUTPUTS = {
  version: '1.4',
  auth: {
    aws_region: 'us-east-1',
    user_pool_id: 'us-east-1_a1B2c3D4e',
    user_pool_client_id: '1a2b3c4d5e6f7g8h9i0j1k2l3m',
  },
  custom: { title: 'stays' },
};

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** All that the steps need of the machine. Nothing else is on the path: no real `aws` above all. */
const TOOLS = 'awk basename bash cat date dirname env grep mktemp node rm sed sleep sh tr wc'.split(
  ' ',
);

/** What a test may change. */
const COPIED = [
  'run-scripts.sh',
  'cloudformation/1_ApiGatewayAuthorizer.yml',
  'cloudformation/stack-policy.json',
];

/** The address from which the repository was cloned. */
const ORIGIN = 'https://dana:password@GitHub.com/dana/timer.git';
const GIT = `#!/usr/bin/env bash\n[ "$*" = 'remote get-url origin' ] && echo '${ORIGIN}'\n`;

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * The repository as somebody has it who is about to deploy it, in a folder of an awkward name, with an
 * AWS of its own.
 */
export class Workplace implements AsyncDisposable {
  readonly folder: string;
  readonly aws: AwsStandIn;

  private constructor(folder: string, aws: AwsStandIn) {
    this.folder = folder;
    this.aws = aws;
  }

  static async open(): Promise<Workplace> {
    const parent = await mkdtemp(join(tmpdir(), 'deploy-'));
    const place = new Workplace(join(parent, "dana's timer $service"), await AwsStandIn.start());
    await mkdir(place.folder);
    await place.#lay();
    return place;
  }

  async #lay(): Promise<void> {
    for (const name of ['scripts', 'projects', 'node_modules']) {
      await symlink(join(REPOSITORY, name), join(this.folder, name));
    }
    await mkdir(join(this.folder, 'cloudformation'));
    for (const name of COPIED) await copyFile(join(REPOSITORY, name), join(this.folder, name));
    await this.write('amplify_outputs.json', JSON.stringify(OUTPUTS));
    await this.aws.install(this.#bin);
    for (const tool of TOOLS) await symlink(find(tool), join(this.#bin, tool));
    await this.write('../bin/npm', '#!/usr/bin/env bash\nprintf "npm %s\\n" "$*"\n');
    await this.write('../bin/git', GIT);
  }

  get #bin(): string {
    return join(this.folder, '../bin');
  }

  get env(): Record<string, string> {
    const { TMPDIR = tmpdir() } = process.env;
    const home = { HOME: this.folder, TMPDIR, LC_ALL: 'C.UTF-8' };
    // Node starts dozens of times.
    const cache = { NODE_COMPILE_CACHE: join(TMPDIR, 'node-compile-cache') };
    return { ...home, ...cache, ...this.aws.env, PATH: this.#bin, AWS_PROFILE: 'dana' };
  }

  /** Runs `./run-scripts.sh`; `answers` are typed in advance. */
  async run(
    args: readonly string[],
    answers: readonly string[] = [],
    env: Readonly<Record<string, string>> = { AWS_REGION: 'us-east-1' },
  ): Promise<Outcome> {
    const child = spawn(join(this.folder, 'run-scripts.sh'), args, {
      cwd: tmpdir(),
      env: { ...this.env, ...env },
    });
    child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
    // Nobody has read the answers.
    child.stdin.on('error', () => undefined);
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await ended, output, errors };
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  async write(name: string, content: string): Promise<void> {
    await writeFile(join(this.folder, name), content, { mode: 0o755 });
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.aws[Symbol.asyncDispose]();
    await rm(join(this.folder, '..'), { recursive: true });
  }
}

/** @returns Where the machine has a tool. */
export function find(tool: string): string {
  if (tool === 'node') return process.execPath;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, tool)).find(existsSync);
  if (found === undefined) throw new Error(`There is no ${tool} on this machine.`);
  return found;
}
