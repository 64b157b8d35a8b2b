import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BUILD } from './app-server.ts';
import { deployNextVersion } from './next-version.ts';
import { createTask, openWithTask, signIn } from './person.ts';
import { startSystem, test } from './system.ts';

test.use({ serviceWorkers: 'allow' });

/** The worker's list of what it keeps, as the build writes it. */
interface Kept {
  readonly dataGroups: readonly unknown[];
  readonly assetGroups: readonly {
    readonly urls: readonly string[];
    patterns: readonly string[];
  }[];
  readonly hashTable: Readonly<Record<string, string>>;
}

test('the worker is told to keep files of the app alone', async () => {
  const file = await readFile(`${BUILD}/ngsw.json`, 'utf8');
  const { dataGroups, assetGroups, hashTable } = JSON.parse(file) as Kept;
  expect(dataGroups).toEqual([]);
  expect(assetGroups.flatMap(({ patterns }) => patterns)).toEqual([]);
  const kept = [...assetGroups.flatMap(({ urls }) => urls), ...Object.keys(hashTable)];
  expect(kept.length).toBeGreaterThan(10);
  for (const url of kept) expect(url).toMatch(/^\/[\w./-]+\.(html|css|js|svg|png|webmanifest)$/);
});

test('Chromium takes the manifest, and would install the app', async ({ page }) => {
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  expect([new URL(url).pathname, errors]).toEqual(['/manifest.webmanifest', []]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const obstacles = installabilityErrors.map(({ errorId }) => errorId);
  // Tests run in a profile that forgets everything.
  expect(obstacles.filter((obstacle) => obstacle !== 'in-incognito')).toEqual([]);
});

test('browsers ask for a new worker, however long its scripts may be kept', async ({ page }) => {
  await page.goto('/');
  const rule = page.evaluate(async () => (await navigator.serviceWorker.ready).updateViaCache);
  expect(await rule).toBe('none');
});

test('the app opens without a network, and says that it has none', async ({
  page,
  context,
  user,
}) => {
  await openWithTask(page, user, 'Feed the fish');
  await untilKept(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  // Were calls to pass through it, Angular's worker would answer 504 in the API's place.
  await expect(page.getByText('You are offline. Try again once')).toBeVisible();
  await page.getByRole('link', { name: 'New task' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
});

test('nothing of the API, the user pool or the session is kept by the worker', async ({
  page,
  system,
  user,
}) => {
  await page.goto('/');
  await signIn(page, user);
  await untilKept(page);
  // The calls of this load meet a worker that is running.
  await page.reload();
  await createTask(page, 'Feed the fish');
  const tokens = await tokensOf(page);
  expect(tokens).toHaveLength(3);
  const kept = await keptByBrowser(page);
  expect(kept.length).toBeGreaterThan(10);
  for (const { url, text } of kept) {
    expect(new URL(url).origin, url).toBe(system.app);
    expect(text.includes('Feed the fish'), url).toBe(false);
    // Compared outside of expect, which would print them.
    expect(
      [url, text].some((part) => tokens.some((token) => part.includes(token))),
      url,
    ).toBe(false);
  }
});

test('a new version is offered, and shown once the page is reloaded', async ({ page }) => {
  await using cleanUp = new AsyncDisposableStack();
  const folder = cleanUp.adopt(await mkdtemp(join(tmpdir(), 'app-')), (made) =>
    rm(made, { recursive: true }),
  );
  await cp(BUILD, folder, { recursive: true });
  const system = cleanUp.use(await startSystem({}, folder));
  await page.goto(system.app);
  await untilKept(page);

  await deployNextVersion(folder, '<body>', '<body data-version="2">');
  await page.reload();
  await expect(page.getByText('A new version is there.')).toBeVisible();
  await expect(page.locator('body')).not.toHaveAttribute('data-version');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-version', '2');
});

/** Waits until the worker has all files and would serve the page. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const isKept = async (): Promise<boolean> => {
    const list = JSON.parse(await readFile(`${BUILD}/ngsw.json`, 'utf8')) as Kept;
    const kept = new Set((await keptByBrowser(page)).map(({ url }) => new URL(url).pathname));
    return Object.keys(list.hashTable).every((url) => kept.has(url));
  };
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
}

/** Access token, ID token and refresh token, where Amplify keeps them. */
async function tokensOf(page: Page): Promise<readonly string[]> {
  const stored = await page.evaluate(() => Object.entries(localStorage) as [string, string][]);
  return stored
    .filter(([key]) => /\.(access|id|refresh)Token$/.test(key))
    .map(([, token]) => token);
}

async function keptByBrowser(page: Page): Promise<{ url: string; text: string }[]> {
  return page.evaluate(async () => {
    const kept: { url: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        kept.push({ url: request.url, text: (await answer?.text()) ?? '' });
      }
    }
    return kept;
  });
}
