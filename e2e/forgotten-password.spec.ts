import { expect } from '@playwright/test';
import { test } from './system.ts';

test('who forgot the password is led to a new one, and back if need be', async ({
  page,
  system,
  user,
}) => {
  await page.goto('/sign-in');
  await expect(page.getByText('The terminal that runs it')).toBeVisible();
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.fill(user.email);
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await expect(email).toHaveValue(user.email);
  await page.getByRole('button', { name: 'Send code' }).click();
  await expect(page.getByText(`an account for ${user.email}`)).toBeVisible();
  await expect(page.getByText('Password: At least 8 characters')).toBeVisible();
  await page.getByRole('button', { name: 'Back to sign in' }).click();
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await expect(page.getByText('Your password is changed')).toBeHidden();
  await page.getByRole('button', { name: 'Send code' }).click();

  const password = `Aa1-${crypto.randomUUID()}`;
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('Confirm password', { exact: true }).fill(password);
  await page.getByLabel('Code', { exact: true }).fill('000000');
  await page.getByRole('button', { name: 'Set new password' }).click();
  await expect(page.getByText('The code is not correct.')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(system.code(user.email) ?? 'none was sent');
  await page.getByRole('button', { name: 'Set new password' }).click();

  await expect(page.getByText('Your password is changed')).toBeVisible();
  await expect(email).toHaveValue(user.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
});
