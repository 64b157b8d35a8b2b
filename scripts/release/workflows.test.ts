import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';

const FOLDER = join(import.meta.dirname, '../../.github/workflows');

interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: object;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

for (const file of readdirSync(FOLDER)) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);

  describe(`the workflow ${file}`, () => {
    test('runs no action but at a digest, with the version beside it for its readers', () => {
      const uses = text.match(/uses: .*/g) ?? [];
      assert.deepEqual(
        uses.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
        [],
      );
    });

    test('gives each job its own permissions, and a time limit', () => {
      assert.deepEqual(workflow.permissions, {});
      const lacking = jobs.filter(([, job]) => !job.permissions || !job['timeout-minutes']);
      assert.deepEqual(
        lacking.map(([name]) => name),
        [],
      );
    });

    test('puts nothing into a command that a stranger could have written', () => {
      const commands = jobs.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
      assert.deepEqual(
        commands.filter((command) => command.includes('${{')),
        [],
      );
    });
  });
}

test('what may publish runs no code of the repository or its dependencies', () => {
  const release = parse(readFileSync(join(FOLDER, 'release.yml'), 'utf8')) as Workflow;
  const trusted = Object.values(release.jobs).filter(
    ({ permissions = {} }) => 'id-token' in permissions,
  );
  const commands = trusted.flatMap(({ steps }) => steps.map(({ uses, run }) => uses ?? run ?? ''));
  assert.notDeepEqual(commands, []);
  assert.deepEqual(
    commands.filter((step) => /checkout|npm (ci|i|run|test)|node |\.ci/.test(step)),
    [],
  );
});
