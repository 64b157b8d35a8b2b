import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './pages.ts';

const [, section = ''] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split(
  '\n## Dependencies\n',
);
/** In the table's first column: names, of which `*` stands for any end. */
const names = section
  .split('\n')
  .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
  .map(([, name = '']) => name);

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

const covers = (name: string, dependency: string) =>
  name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : dependency === name;

test('the architecture says what each dependency of the root is for', () => {
  const unexplained = installed.filter((each) => !names.some((name) => covers(name, each)));
  assert.deepEqual(unexplained, []);
});

test('and of none that is gone', () => {
  const gone = names.filter((name) => !installed.some((each) => covers(name, each)));
  assert.deepEqual(gone, []);
});
