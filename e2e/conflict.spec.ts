import { expect } from '@playwright/test';
import { openWithTask } from './person.ts';
import { test } from './system.ts';

test('who saves a task that another tab has changed sees both, and chooses', async ({
  page,
  context,
  user,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openWithTask(page, user, 'Feed the fish');
  const other = await context.newPage();
  for (const [tab, name] of [
    [page, 'Feed all fish'],
    [other, 'Feed one fish'],
  ] as const) {
    await tab.goto('/tasks');
    await tab.getByRole('link', { name: 'Edit Feed the fish' }).click();
    await expect(tab.getByRole('textbox', { name: 'Name' })).toHaveValue('Feed the fish');
    await tab.getByRole('textbox', { name: 'Name' }).fill(name);
  }
  await other.getByRole('button', { name: 'Save task' }).click();
  await expect(other.getByRole('heading', { name: 'Feed one fish' })).toBeVisible();

  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('row', { name: 'Name Feed all fish Feed one fish' })).toBeVisible();
  const overwrite = page.getByRole('button', { name: 'Save mine anyway' });
  await expect(overwrite).toBeInViewport({ ratio: 1 });
  await overwrite.click();
  await expect(page.getByRole('heading', { name: 'Feed all fish' })).toBeVisible();
});
