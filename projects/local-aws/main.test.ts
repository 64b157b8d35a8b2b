import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';

const program = fileURLToPath(new URL('main.ts', import.meta.url));

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-aws-main-'));
});
after(() => rm(folder, { recursive: true }));

function run(name: string, ...args: readonly string[]) {
  const data = join(folder, name);
  return spawn(process.execPath, [program, '--port', '0', '--data', data, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('the program', () => {
  it('writes the outputs, and ends well however often it is asked to', async () => {
    const outputs = join(folder, 'new', 'outputs.json');
    const child = run('ending', '--outputs', outputs);
    const exit = once(child, 'exit');
    await once(child.stdout, 'data');
    const { version } = JSON.parse(await readFile(outputs, 'utf8')) as { version: string };
    assert.equal(version, '1.4');
    // A terminal and npm both pass on one Ctrl-C.
    child.kill('SIGINT');
    child.kill('SIGTERM');
    child.kill('SIGINT');
    assert.deepEqual(await exit, [0, null]);
  });

  it('names the way to run beside another one', async () => {
    const first = run('shared');
    await once(first.stdout, 'data');
    const complaint = await text(run('shared').stderr);
    first.kill('SIGINT');
    await once(first, 'exit');
    assert.match(
      complaint,
      /^local-aws: .* running already\? Stop it first\. .*--data FOLDER\.\n$/,
    );
  });

  it('ends with one line, nothing left running, if the outputs cannot be written', async () => {
    const outputs = join(folder, 'is-a-folder');
    await mkdir(outputs);
    const child = run('unwritable', '--outputs', outputs);
    const [exit, complaint] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
    assert.deepEqual(exit, [1, null]);
    assert.match(
      complaint,
      /^local-aws: Cannot write the outputs .*is-a-folder .*another file\.\n$/,
    );
    assert.ok(!(await readdir(folder)).includes('is-a-folder.new'));
  });
});
