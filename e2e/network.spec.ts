import { expect } from '@playwright/test';
import { codeFileWith } from './code-file.ts';
import { createTask, signIn } from './person.ts';
import { test } from './system.ts';
import { watch } from './wire.ts';

test('the browser logs no call as aborted that was answered', async ({ page, system, user }) => {
  const requests = await watch(page, system.api);
  await page.goto('/');
  await signIn(page, user);
  for (const name of ['Feed the fish', 'Feed the cat', 'Feed the dog']) {
    await createTask(page, name);
  }
  await page.waitForLoadState('networkidle');
  expect(requests.filter(({ blocked }) => blocked)).toEqual([]);
});

test('a page whose code cannot be loaded is told of, and leaves the rest of the app', async ({
  page,
  user,
}) => {
  const form = await codeFileWith('app-task-form-page');
  await page.route(form, (route) => route.abort());
  await page.goto('/');
  await signIn(page, user);
  await page.getByRole('link', { name: 'New task' }).click();
  await expect(page.getByText('The page could not be loaded.')).toBeVisible();

  await page.goto('/tasks/new');
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible();
  await expect(page.locator('app-toast-message')).toHaveText([/The page could not be loaded/]);
  await page.unroute(form);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'New task' })).toBeVisible();
});
