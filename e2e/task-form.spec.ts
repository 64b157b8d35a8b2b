import { expect } from '@playwright/test';
import { createTask, signIn } from './person.ts';
import { test } from './system.ts';

test('the browser’s Back leads past the form of a task that was saved', async ({ page, user }) => {
  await page.goto('/');
  await signIn(page, user);
  await createTask(page, 'Feed the fish');
  await page.goBack();
  await expect(page).toHaveURL(/\/tasks$/);
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
});

test('who saves a task that was changed elsewhere sees what there is to choose from', async ({
  page,
  context,
  user,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await signIn(page, user);
  await createTask(page, 'Feed the fish');
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
  const overwrite = page.getByRole('button', { name: 'Save mine anyway' });
  await expect(overwrite).toBeInViewport({ ratio: 1 });
  await expect(overwrite).toBeInViewport({ ratio: 1 });
});
