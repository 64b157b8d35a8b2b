import { expect, test } from '@playwright/test';
import { wirePage, wirePageHtml, type Backend } from './wire-page.ts';

const API = 'https://api.example.com/v1';
const PAGE = 'https://app.example.com/tasks/list';
const COUNT = 600;

/** Paths that servers may read otherwise, with which the package's own specs deal. */
const AMBIGUOUS = /%(?!20|22|3c|3e|60|7b|7d|[89a-f])|;|\/\//i;

for (const backend of ['fetch', 'XMLHttpRequest'] as const satisfies readonly Backend[]) {
  test(`of ${COUNT} odd URLs those carry the token that ${backend} opens below the API`, async ({
    page,
  }) => {
    const html = await wirePageHtml();
    const wrong: string[] = [];
    const missed: string[] = [];
    let carried = 0;
    await page.route('**', async (route) => {
      const request = route.request();
      if (request.url() === PAGE && request.isNavigationRequest()) {
        return route.fulfill({ contentType: 'text/html', body: html });
      }
      // Already as Chromium's parser wrote it, which opens hosts that Node's refuses.
      const [location = ''] = request
        .url()
        .replace(/^(https:\/\/)[^/]*@/, '$1')
        .split(/[?#]/);
      const isApi = `${location}/`.startsWith(`${API}/`);
      const isMeant = isApi && !AMBIGUOUS.test(location.slice(API.length));
      const hasToken = 'authorization' in request.headers();
      if (hasToken && !isApi) wrong.push(request.url());
      if (!hasToken && isMeant) missed.push(request.url());
      carried += Number(hasToken);
      return route.abort();
    });
    await page.goto(PAGE);
    await wirePage(page).start([{ url: API }], backend);
    await wirePage(page).getOdd(1, COUNT);
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
    expect(carried).toBeGreaterThan(COUNT / 20);
  });
}
