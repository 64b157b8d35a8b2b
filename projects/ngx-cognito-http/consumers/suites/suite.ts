import assert from 'node:assert/strict';

import type { Browser } from '@playwright/test';

import type { Site } from '../site.ts';
import { visit, type StorageState } from '../visit.ts';
import type { Workspace } from '../workspace.ts';

/** With what the package is tested. */
export interface Consumer {
  /** Angular's major version. */
  readonly version: string;
  readonly workspace: Workspace;
  readonly browser: Browser;
}

/** Declares the tests of one app. The consumer is there once they run. */
export type Suite = (consumer: () => Consumer) => void;

/** Lets a page call the API and what is none, and demands the token on the former alone. */
export async function demandTokenOnApiAlone(
  { browser, version }: Consumer,
  site: Site,
  token: string,
  { path = '/', storageState }: { readonly path?: string; readonly storageState: StorageState },
): Promise<void> {
  const calls = ['/api/tasks', '/public', '/api-v2/tasks', `${site.stranger}/api/tasks`];
  const { angular, lines, complaints } = await visit(browser, {
    url: `${site.url}${path}`,
    calls,
    storageState,
  });
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    lines,
    calls.map((call) => `${call}: answered`),
  );
  assert.equal(angular?.split('.')[0], version);
  const fromPage = site.received.filter(({ from }) => from === 'browser');
  assert.deepEqual(
    fromPage.filter(({ authorization }) => authorization !== undefined),
    [{ url: `${site.url}/api/tasks`, authorization: `Bearer ${token}`, from: 'browser' }],
  );
  assert.ok(site.received.every(({ url }) => !url.includes(token)));
}
