import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { readPeersPage, withResults } from './peers-page.ts';
import type { Results } from './results.ts';

async function keptResults(): Promise<Results> {
  const path = join(import.meta.dirname, '../results.json');
  return JSON.parse(await readFile(path, 'utf8')) as Results;
}

test('docs/peers.md shows the results that are kept (npm run bench -- --rules)', async () => {
  const page = await readPeersPage();

  assert.equal(page, await withResults(page, await keptResults()));
});

test('a page without markers is refused', async () => {
  await assert.rejects(withResults('# Peers', await keptResults()), /needs the lines/);
});
