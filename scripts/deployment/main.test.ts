import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

interface Answer {
  readonly code: number;
  readonly output: string;
}

void describe('a question of a step', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'question-'))));
  after(() => rm(folder, { recursive: true }));

  function ask(...args: string[]): Promise<Answer> {
    const env = { ...process.env, STEP: undefined };
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [MAIN, ...args], { env }, (_error, stdout, stderr) =>
        resolve({ code: child.exitCode ?? NaN, output: stdout + stderr }),
      );
    });
  }

  async function file(name: string, content: unknown): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  it('takes a template of JSON, which AWS gives as an object', async () => {
    const template = await file('template', { TemplateBody: { Resources: {} } });
    const resources = await file('resources', { StackResourceSummaries: [] });
    const args = ['--template', template, '--resources', resources, '--region', 'eu-west-1'];
    assert.deepEqual(await ask('data', ...args), { code: 0, output: 'The stack holds no data.\n' });
  });

  it('takes an app for one without rewrites of which AWS tells none', async () => {
    const rewrite = { source: '/<*>', target: '/index.html', status: '404-200' };
    const present = await file('present', 'null');
    const wanted = await file('wanted', [rewrite]);
    const written = join(folder, 'written');
    const args = ['--present', present, '--wanted', wanted, '--write', written];
    const { code, output } = await ask('rewrites', ...args);
    assert.equal(code, 0, output);
    assert.deepEqual(JSON.parse(await readFile(written, 'utf8')), [rewrite]);
  });

  it('names what AWS answered that is no JSON', async () => {
    const present = await file('present', 'An error occurred');
    const { code, output } = await ask('rewrites', '--present', present);
    assert.equal(code, 1);
    assert.match(output, /^✗ The answer of AWS, present, is no JSON: .*\n {2}Next: .* help, once/);
  });

  for (const args of [[], ['what']]) {
    it(`is refused where it is ${args[0] ?? 'none'}`, async () => {
      const { code, output } = await ask(...args);
      assert.equal(code, 1);
      assert.match(output, /^✗ Nobody can answer /);
    });
  }
});
