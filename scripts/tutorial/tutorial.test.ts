import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compileBlocks } from '../../projects/ngx-cognito-http/doc-tests/compile-blocks.ts';
import { findFreePorts } from './free-ports.ts';
import { Reader } from './reader.ts';
import { readSteps, type Step } from './steps.ts';

const page = await readFile(join(import.meta.dirname, '../../docs/tutorial.md'), 'utf8');

describe('docs/tutorial.md', async () => {
  // The page's readers have its ports to themselves; a test has not.
  const [gateway = 0, pool, app] = await findFreePorts(3);
  const steps = await readSteps(
    page
      .replaceAll('8201', `${gateway}`)
      .replaceAll('8202', `${pool}`)
      .replaceAll('4300', `${app}`),
  );
  const stack = new AsyncDisposableStack();
  let reader: Reader;
  let hasFailed = false;

  before(async () => {
    reader = stack.use(await Reader.sitDown(`http://localhost:${gateway}`));
  });

  after(() => stack.disposeAsync());

  for (const step of steps) {
    it(
      `comes true from line ${step.line}: ${titleOf(step)}`,
      { timeout: 120_000 },
      async (test) => {
        if (hasFailed) return test.skip('A step before it failed.');
        hasFailed = true;
        await reader.follow(step);
        hasFailed = false;
      },
    );
  }

  it('has code that compiles, step by step', () => {
    const errors = compileBlocks(reader.modules);
    const lines = errors.map(({ page, line, message }) => `${page}, its line ${line}: ${message}`);
    assert.ok(errors.length === 0, lines.join('\n'));
  });
});

function titleOf(step: Step): string {
  if (step.kind === 'run') return step.command.replace(/\s[\s\S]*/, '');
  return step.kind === 'look' ? step.buttons.join(', ') : step.file;
}
