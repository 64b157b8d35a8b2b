import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

const threats = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line));

test('each threat of SECURITY.md has tests of those titles', () => {
  assert.notEqual(threats.length, 0);
  for (const threat of threats) {
    const [, cell = ''] = /([^|]+)\|$/.exec(threat) ?? [];
    const tests = [...cell.matchAll(/\[([^[\]]+)\]\(([^()]+)\)/g)];
    assert.notEqual(tests.length, 0, `No test is linked in the last column of: ${threat}`);
    for (const [, title = '', path = ''] of tests) {
      assert.ok(readFileSync(join(ROOT, path), 'utf8').includes(title), `${path} lacks: ${title}`);
    }
  }
});
