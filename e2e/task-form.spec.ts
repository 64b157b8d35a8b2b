import { expect, type Page } from '@playwright/test';
import { createTask, signIn, typeTask } from './person.ts';
import { test } from './system.ts';

test.beforeEach(async ({ page, user }) => {
  await page.goto('/');
  await signIn(page, user);
});

const name = (page: Page) => page.getByRole('textbox', { name: 'Name' });

test('the browser’s Back leads past the form of a task that was saved', async ({ page }) => {
  await createTask(page, 'Feed the fish');
  await page.getByRole('link', { name: 'Feed the fish', exact: true }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await name(page).fill('Feed all fish');
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('heading', { name: 'Feed all fish', level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/tasks$/);
  await expect(page.getByRole('heading', { name: 'Feed all fish' })).toBeVisible();
});

test('what is typed outlasts a reload, and goes when it is not wanted', async ({ page }) => {
  await typeTask(page, 'Feed the fish');
  // The browser's own question, as it doesn't outlast the tab.
  page.once('dialog', (question) => {
    expect(question.type()).toBe('beforeunload');
    void question.accept();
  });
  const asked = page.waitForEvent('dialog');
  await page.reload();
  await asked;
  await expect(page.getByText('What you typed before is here again')).toBeVisible();
  await expect(name(page)).toHaveValue('Feed the fish');

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
  await expect(name(page)).toHaveValue('');
  await expect(name(page)).toBeFocused();
});

test('who leaves a form is asked for what was typed', async ({ page }) => {
  await createTask(page, 'Feed the fish');
  await page.getByRole('link', { name: 'Feed the fish', exact: true }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await name(page).fill('Feed all fish');
  const question = page.getByRole('alertdialog');
  await page.goBack();
  await expect(question).toContainText('Discard what you typed?');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(/\/edit\b/);
  await expect(name(page)).toHaveValue('Feed all fish');

  await page.goBack();
  await question.getByRole('button', { name: 'Discard' }).click();
  // The Back that was taken back has cost the history nothing.
  await expect(page).toHaveURL(/\/tasks\/[^/]+$/);
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(name(page)).toHaveValue('Feed the fish');
});

test('who signs out leaves nothing of what was typed', async ({ page, user }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await typeTask(page, 'Feed the fish');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(page, user);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Feed');
  await page.getByRole('link', { name: 'New task' }).click();
  await expect(name(page)).toHaveValue('');
});
