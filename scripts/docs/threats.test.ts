import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

const threats = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line));

test('each threat of SECURITY.md has a test of that title', () => {
  assert.notEqual(threats.length, 0);
  for (const threat of threats) {
    const [, title = '', path = ''] = /\[([^[\]]+)\]\(([^()]+)\) +\|$/.exec(threat) ?? [];
    assert.ok(path, `No test is linked in the last column of: ${threat}`);
    assert.ok(readFileSync(join(ROOT, path), 'utf8').includes(title), `${path} lacks: ${title}`);
  }
});
