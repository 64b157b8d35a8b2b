import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { chromium, type Browser, type Page, type Route } from '@playwright/test';

import { findChromium } from '../../scripts/chromium.ts';
import { HEAP_OPTIONS, PAGE, TIMEOUT, type MeasureName, type Runner } from './runner.ts';

/** Measures in pages of a headless Chromium that reaches nothing but the bundle. */
export async function chromiumRunner(bundle: string): Promise<Runner> {
  const plain = await launch([]);
  const heap = await launch([
    `--js-flags=${HEAP_OPTIONS.join(' ')}`,
    '--enable-precise-memory-info',
  ]);
  return {
    version: `Chromium ${plain.version()}`,
    run: (measure, name, options) =>
      inPage(measure === 'allocations' ? heap : plain, bundle, measure, [name, options]),
    close: async () => {
      await plain.close();
      await heap.close();
    },
  };
}

async function launch(options: readonly string[]): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args, ...options] });
}

type Measure = (contestant: string, options: unknown) => Promise<unknown>;

async function inPage(
  browser: Browser,
  bundle: string,
  measure: MeasureName,
  [name, options]: readonly [string, object],
): Promise<unknown> {
  const context = await browser.newContext();
  try {
    await context.route('**/*', (route) => serve(route, bundle));
    const page = await context.newPage();
    await page.goto(PAGE);
    const measuring = page.evaluate(
      ([measure, name, options]) => {
        const { measures } = globalThis as unknown as { measures: Record<string, Measure> };
        return measures[measure]?.(name, options);
      },
      [measure, name, options] as const,
    );
    return await Promise.race([measuring, tooLong(page, `${measure} of ${name}`)]);
  } finally {
    await context.close();
  }
}

/** Rejects when the time is over, unless the page is closed before. */
function tooLong(page: Page, what: string): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} took longer than ${TIMEOUT} ms.`)),
      TIMEOUT,
    );
    page.once('close', () => clearTimeout(timer));
  });
}

/** Isolated across origins, a page may read a finer clock. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

async function serve(route: Route, bundle: string): Promise<void> {
  const url = route.request().url();
  if (url === PAGE) {
    const body = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/${basename(bundle)}"></script>`;
    return route.fulfill({ headers: HEADERS, contentType: 'text/html', body });
  }
  const { origin, pathname } = new URL(url);
  if (origin !== new URL(PAGE).origin) {
    return route.abort();
  }
  const body = await readFile(join(dirname(bundle), basename(pathname)));
  return route.fulfill({ headers: HEADERS, contentType: 'text/javascript', body });
}
