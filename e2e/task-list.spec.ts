import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './person.ts';
import { test } from './system.ts';
import { createTaskByApi } from './tasks-by-api.ts';

const headings = (page: Page) => page.getByRole('heading', { level: 2 });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('rows are tapped and swiped, and the list is pulled down', async ({
    page,
    system,
    user,
  }) => {
    await createTaskByApi(system, user.email, { name: 'Feed the fish' });
    await page.goto('/');
    await signIn(page, user);
    const row = page.getByRole('listitem').filter({ hasText: 'Feed the fish' });
    await expect(row).toBeVisible();
    await page.waitForFunction(() => customElements.get('ion-refresher'));

    await row.tap();
    await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
    await page.goBack();
    // Only when the other page has gone.
    await expect(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeFocused();
    await swipe(row, { x: -200, y: 0 });
    await page.getByRole('button', { name: 'Delete', exact: true }).tap();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).tap();
    await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(row).toBeVisible();

    await createTaskByApi(system, user.email, { name: 'Water the garden', hour: 7 });
    await swipe(row, { x: 0, y: 300 });
    await expect(headings(page)).toHaveText(['Feed the fish', 'Water the garden']);
    // It closes again once that is done.
    await expect(page.locator('ion-refresher')).not.toHaveClass(/refresher-active/);
  });

  test('text of twice the size leaves room for the title and cuts off nothing', async ({
    page,
    system,
    user,
  }) => {
    await createTaskByApi(system, user.email, { name: 'Vacuum-clean living rooms' });
    await page.goto('/');
    await signIn(page, user);
    await expect(headings(page)).toBeVisible();
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    await page.getByRole('button', { name: 'Search' }).tap();
    await expect(page.getByRole('searchbox')).toBeFocused();
    for (const part of ['h1', 'h2', 'h2 ~ p', 'search select', '[routerlink="/tasks/new"]']) {
      await expectUncut(page.locator(`app-task-list-page ${part}`).first());
    }
    const picture = await page.getByRole('link', { name: 'New task' }).boundingBox();
    expect(picture).toMatchObject({ width: 44, height: 44 });
  });
});

test('the second click of a double click on a question goes to nothing below it', async ({
  page,
  system,
  user,
}) => {
  for (let count = 1; count < 9; count++) {
    await createTaskByApi(system, user.email, { name: `Feed fish ${count}` });
  }
  await page.goto('/');
  await signIn(page, user);
  await page.getByRole('button', { name: 'Delete Feed fish 1' }).click();
  const question = page.getByRole('alertdialog');
  const cancel = question.getByRole('button', { name: 'Cancel' });
  // Once it stands still.
  await cancel.hover();
  const { x, y } = (await cancel.boundingBox())!;
  const rows = page.locator('app-task-row');
  expect(await rows.evaluateAll(areBelow, { x, y })).toBe(true);
  await rows.evaluateAll(markClicks);
  await cancel.dblclick({ delay: 60, force: true });
  await expect(question).toBeHidden();
  expect(await page.evaluate(() => performance.getEntriesByName('click', 'mark').length)).toBe(0);
  await page.getByRole('heading', { name: 'Feed fish 1' }).click();
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
  expect(await page.evaluate(() => performance.getEntriesByName('click', 'mark').length)).toBe(1);
});

function areBelow(rows: Element[], point: { readonly x: number; readonly y: number }): boolean {
  return document.elementsFromPoint(point.x, point.y).some((element) => rows.includes(element));
}

function markClicks(rows: Element[]): void {
  for (const row of rows) row.addEventListener('click', () => performance.mark('click'));
}

test('all of a page is printed', async ({ page, system, user }) => {
  for (let count = 10; count < 30; count++) {
    await createTaskByApi(system, user.email, { name: `Feed fish ${count}` });
  }
  await page.goto('/');
  await signIn(page, user);
  await expect(headings(page)).toHaveCount(20);
  await page.emulateMedia({ media: 'print' });
  const isCut = await page.evaluate(() => {
    const last = [...document.querySelectorAll('h2')].at(-1)!.getBoundingClientRect();
    return last.bottom > document.documentElement.scrollHeight;
  });
  expect(isCut).toBe(false);
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await headings(page).first().click();
  const fact = page.locator('app-task-facts dd').first();
  await expect(fact).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  // Nothing lies over it.
  await fact.click({ trial: true });
});

test('a search is kept by the address, and counts what it finds', async ({
  page,
  system,
  user,
}) => {
  const { email } = user;
  await createTaskByApi(system, email, { name: 'Feed the fish', daysOfWeek: ['MON', 'SUN'] });
  await createTaskByApi(system, email, { name: 'Feed the cat', hour: 7 });
  await createTaskByApi(system, email, { name: 'Water the garden' });
  await page.goto('/');
  await signIn(page, user);
  await expect(headings(page)).toHaveCount(3);

  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('name=')) requests.push(new URL(request.url()).search);
  });
  const search = page.getByRole('searchbox', { name: 'Search by name' });
  await search.pressSequentially('FEED');
  await expect(headings(page)).toHaveText(['Feed the fish', 'Feed the cat']);
  await expect(page.getByRole('status').filter({ hasText: '2 tasks found' })).toBeAttached();
  // None for the letters before the last one.
  expect(new Set(requests)).toEqual(new Set(['?limit=100&name=FEED']));
  await page.getByRole('combobox', { name: 'Day' }).selectOption('Sunday');
  await expect(headings(page)).toHaveText(['Feed the fish']);
  await expect(page).toHaveURL(/\/tasks\?name=FEED&day=SUN$/);

  await page.getByRole('link', { name: 'Feed the fish', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Feed the fish', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Back to tasks' }).click();
  await expect(page).toHaveURL(/\/tasks\?name=FEED&day=SUN$/);
  await page.reload();
  await expect(search).toHaveValue('FEED');
  await expect(headings(page)).toHaveText(['Feed the fish']);

  await page.getByRole('combobox', { name: 'Hour' }).selectOption('23:00');
  await expect(headings(page)).toHaveText(['Nothing matches your search']);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(headings(page)).toHaveCount(3);
  await expect(page).toHaveURL(/\/tasks$/);
});

/** Moves a finger from the middle of something. Playwright has no touch but taps. */
async function swipe(
  target: Locator,
  by: { readonly x: number; readonly y: number },
): Promise<void> {
  const { x, y, width, height } = (await target.boundingBox())!;
  const client = await target.page().context().newCDPSession(target.page());
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        part === undefined
          ? []
          : [{ x: x + width / 2 + by.x * part, y: y + height / 2 + by.y * part }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 10; step++) await touch('touchMove', step / 10);
  await touch('touchEnd');
  await client.detach();
}

/** Expects all of it to be there to be read: neither cut off by itself nor by what it lies in. */
async function expectUncut(target: Locator): Promise<void> {
  const isUncut = await target.evaluate((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const around = element.parentElement!.getBoundingClientRect();
    const fits = left >= around.left - 1 && right <= Math.min(around.right, innerWidth) + 1;
    return width > 0 && fits && element.scrollWidth <= Math.ceil(width);
  });
  expect(isUncut, String(target)).toBe(true);
}
