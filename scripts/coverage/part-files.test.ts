import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { percentOf, type FileCoverage } from './judge.ts';
import { shareOut } from './part-files.ts';
import type { Part } from './parts.ts';

const SOURCES = {
  'src/door.ts': 'export const door = 1;\n',
  'src/lock/lock.ts': 'export function lock() {\n  return 1;\n}\n',
  'src/lock/key.ts': '/** Opens. */\nexport interface Key {\n  readonly teeth: number;\n}\n',
  'src/lock/latch.ts': 'export abstract class Latch {\n  abstract lift(): void;\n}\n',
  'src/public-api.ts':
    "import './lock/lock';\nexport { door } from './door';\nexport type { Key } from './lock/key';\n",
  'src/door.spec.ts': 'export const tested = true;\n',
  'src/testing/fake-door.ts': 'export const fake = true;\n',
};

const locks: Part = { name: 'Locks', files: ['src/lock/*.ts'], branches: 95, lines: 95 };
const rest: Part = { name: 'The rest', files: ['src/**/*.ts'], branches: 95, lines: 95 };
const run: FileCoverage = {
  path: 'src/door.ts',
  branches: [],
  lines: [{ line: 1, isRun: true }],
};

void describe('the files of a part', () => {
  let shares: ReadonlyMap<Part, readonly FileCoverage[]>;
  const root = mkdtempSync(join(tmpdir(), 'judged-'));
  before(() => {
    for (const [path, text] of Object.entries(SOURCES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    shares = shareOut([locks, rest], [run], root);
  });
  after(() => rmSync(root, { recursive: true }));

  const share = (part: Part) => shares.get(part) ?? [];
  const found = (path: string) =>
    [...share(locks), ...share(rest)].find((file) => file.path === path);

  it('are those that no part before it has, without tests and what serves them', () => {
    const paths = (part: Part) => share(part).map(({ path }) => path);
    assert.deepEqual(paths(locks), ['src/lock/key.ts', 'src/lock/latch.ts', 'src/lock/lock.ts']);
    assert.deepEqual(paths(rest), ['src/door.ts', 'src/public-api.ts']);
  });

  it('keep what was run of them', () => assert.equal(found('src/door.ts'), run));

  it('are not run at all where no test imports them', () => {
    const lock = found('src/lock/lock.ts');
    assert.equal(percentOf(lock?.branches ?? []), 0);
    assert.equal(percentOf(lock?.lines ?? []), 0);
  });

  it('have nothing to run where they hold types alone, or lead to others', () => {
    for (const path of ['src/lock/key.ts', 'src/lock/latch.ts', 'src/public-api.ts']) {
      assert.deepEqual(found(path), { path, branches: [], lines: [] });
    }
  });
});
