import type { Browser, BrowserContextOptions } from '@playwright/test';

/** Cookies and storage of a browser. */
export type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** What a page shows once its calls have ended. */
export interface Shown {
  /** A line for each call. */
  readonly lines: readonly string[];
  /** Version of the Angular that runs. */
  readonly angular: string | null;
  /** Warnings and errors in the console, uncaught errors included. */
  readonly complaints: readonly string[];
}

/** Where to go, what to call there, and with what session. */
export interface Visit {
  readonly url: string;
  readonly calls: readonly string[];
  readonly storageState?: StorageState;
}

/** Opens a page of an app in a context of its own, and waits until all calls have ended. */
export async function visit(browser: Browser, { url, calls, storageState }: Visit): Promise<Shown> {
  await using context = await browser.newContext({ storageState });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  const query = new URLSearchParams(calls.map((call): [string, string] => ['call', call]));
  await page.goto(`${url}?${query.toString()}`);
  const lines = page.getByRole('listitem');
  await lines.nth(calls.length - 1).waitFor();
  const angular = await page.locator('app-root').getAttribute('ng-version');
  return { lines: await lines.allInnerTexts(), angular, complaints };
}
