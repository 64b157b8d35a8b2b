import { expect } from '@playwright/test';
import { openWithTask, signIn } from './person.ts';
import { test } from './system.ts';

test('a task is looked at, changed, deleted and brought back', async ({ page, context, user }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWithTask(page, user, 'Feed the fish');
  const edit = page.getByRole('link', { name: 'Edit Feed the fish' });
  await page.goto((await edit.getAttribute('href'))!.replace(/\/edit$/, ''));
  await expect(page.getByText('31 December 2099 at 23:59')).toBeVisible();
  await page.getByRole('button', { name: 'Copy command' }).click();
  await expect(page.getByText('Command copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('valve open');

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Feed all fish');
  await page.getByRole('button', { name: 'Save task' }).click();
  const title = page.getByRole('heading', { name: 'Feed all fish', level: 1 });
  await expect(title).toBeFocused();

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Feed all fish' })).toBeVisible();
});

test('an address without a task says so, and leads to the list', async ({ page, user }) => {
  await page.goto('/');
  await signIn(page, user);
  await page.goto('/tasks/none');
  await expect(page.getByRole('heading', { name: 'Task not found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to your tasks' }).click();
  await expect(page.getByRole('heading', { name: 'Tasks', exact: true })).toBeVisible();
});
