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
