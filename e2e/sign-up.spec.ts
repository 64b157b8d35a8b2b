import { expect } from '@playwright/test';
import { createTask, signIn } from './person.ts';
import { test } from './system.ts';

test('a person signs up by code, creates a task, reloads and finds it', async ({
  page,
  system,
}) => {
  const email = 'ana@example.com';
  const password = `Aa1-${crypto.randomUUID()}`;
  await page.goto('/tasks');
  await expect(page).toHaveURL(/\/sign-in\?returnUrl=%2Ftasks$/);

  await page.getByRole('tab', { name: 'Create Account' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana');
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create Account' }).click();

  await page.getByLabel('Confirmation Code').fill('000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText(/Invalid verification code/)).toBeVisible();
  await page.getByLabel('Confirmation Code').fill(system.code(email) ?? 'none was sent');
  await page.getByRole('button', { name: 'Confirm' }).click();

  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await createTask(page, 'Water the garden');
  await expect(page.getByText('Water the garden')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Water the garden')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(page, { email, password });
  await expect(page.getByText('Water the garden')).toBeVisible();
});

test('nobody who is signed in downloads the sign-in code', async ({ page, system }) => {
  await page.goto('/');
  await signIn(page, system.aws.demoAccount);
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text());
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((text) => text.includes('amplify-authenticator'))).toEqual([]);
});

test('a user sees no task of another', async ({ page, system }) => {
  const { userPool } = system.aws;
  const other = { email: 'other@example.com', password: `Aa1-${crypto.randomUUID()}` };
  userPool.seedUser({ ...other, name: 'Other' });
  await page.goto('/');
  await signIn(page, other);
  await createTask(page, 'Secret of other');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await signIn(page, system.aws.demoAccount);
  await expect(page.getByText('Secret of other')).toHaveCount(0);
});
