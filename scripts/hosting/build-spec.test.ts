import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readBuildSpec } from './build-spec.ts';

const text = await readFile(new URL('../../amplify.yml', import.meta.url), 'utf8');

describe('amplify.yml', () => {
  const { commands, baseDirectory, cache } = readBuildSpec(text);

  it('deploys the backend before it builds what belongs to it', () => {
    const places = [
      'npm ci',
      'npm --prefix amplify ci',
      'pipeline-deploy',
      'allow-backend',
      'build',
    ].map((part) => commands.findIndex((command) => command.includes(part)));
    assert.deepEqual(
      places,
      commands.map((_, index) => index),
    );
  });

  it('serves the folder that the app is built into', async () => {
    const workspace = JSON.parse(
      await readFile(new URL('../../angular.json', import.meta.url), 'utf8'),
    ) as {
      projects: Record<string, { architect: { build: { options: { outputPath: string } } } }>;
    };
    const { outputPath } = workspace.projects['timer-service']!.architect.build.options;
    assert.equal(baseDirectory, `${outputPath}/browser`);
  });

  it('keeps what npm downloads', () => {
    const folders = commands.flatMap((command) => / ci .*--cache (\S+)/.exec(command)?.[1] ?? []);
    assert.deepEqual(folders, ['.npm', '.npm']);
    assert.ok(cache.includes('.npm'));
  });

  it('is refused if it holds what nothing here looks at', () => {
    assert.throws(() => readBuildSpec(`${text}\ntest: {}\n`), /^Error: amplify\.yml: /);
  });
});
