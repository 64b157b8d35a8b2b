import { expect, type Page } from '@playwright/test';
import { codeFileWith } from './code-file.ts';
import { signIn } from './person.ts';
import { test } from './system.ts';

test('a desktop’s page stays where it is while its menu comes', async ({ page, user }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await signIn(page, user);
  const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
  await expect(signOut).toBeVisible();

  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(await codeFileWith('app-language-picker['), async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  const heading = page.getByRole('heading', { name: 'Tasks', exact: true });
  await expect(heading).toBeVisible();
  await page.waitForFunction(() => customElements.get('ion-app'));
  expect(await signOut.count()).toBe(0);
  const before = await heading.boundingBox();
  release();
  await expect(signOut).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await heading.boundingBox()).toEqual(before);
  expect(await layoutShift(page)).toBeLessThan(0.02);
});

/** What has moved without anybody's doing (https://web.dev/articles/cls, without its windows). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer.takeRecords() as (PerformanceEntry & { readonly value: number })[];
    return shifts.reduce((sum, { value }) => sum + value, 0);
  });
}
