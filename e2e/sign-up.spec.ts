import { expect, type Page } from '@playwright/test';
import { createTask, openWithTask, signIn } from './person.ts';
import { test } from './system.ts';

test('a person signs up by code, creates a task, reloads and finds it', async ({
  page,
  system,
}) => {
  const email = 'ana@example.com';
  const password = `Aa1-${crypto.randomUUID()}`;
  await page.goto('/tasks');
  await expect(page).toHaveURL(/\/sign-in\?returnUrl=%2Ftasks$/);

  await page.getByRole('tab', { name: 'Create account' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();

  await page.getByLabel('Confirmation code').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('The code is not correct.')).toBeVisible();
  await page.getByLabel('Confirmation code').fill(system.code(email) ?? 'none was sent');
  await page.getByRole('button', { name: 'Confirm' }).click();

  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await createTask(page, 'Water the garden');
  const task = page.getByRole('heading', { name: 'Water the garden' });
  await page.reload();
  await expect(task).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(page, { email, password });
  await expect(task).toBeVisible();
});

/** Addresses of the scripts that this page has loaded since it was opened, if they hold a text. */
function scriptsHolding(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const scripts = loaded.filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
    return scripts.filter((_, index) => texts[index]?.includes(wanted));
  }, text);
}

test('nobody who is signed in downloads the sign-in code', async ({ page, user }) => {
  const signInCode = 'amplify-authenticator';
  await page.goto('/');
  await signIn(page, user);
  expect(await scriptsHolding(page, signInCode)).not.toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await scriptsHolding(page, signInCode)).toEqual([]);
});

test('a user sees no task of another', async ({ page, system, user }) => {
  await openWithTask(page, user, 'Secret of Sam');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(page, system.aws.demoAccount);
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
});
