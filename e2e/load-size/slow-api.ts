import type { Page } from '@playwright/test';

const MILLIS = 500;

/**
 * Has the API take its time, as one does that is far away: what is loaded as soon as the browser is
 * idle is there before the first task, and so is always counted.
 */
export async function slowDownApi(page: Page): Promise<void> {
  await page.route('**/api/tasks*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, MILLIS));
    await route.continue();
  });
}
