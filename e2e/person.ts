import { expect, type Page } from '@playwright/test';
import type { DemoAccount } from '../projects/local-aws/demo-account.ts';

/** Signs in by the sign-in page, to which the page must have been led, and sees the tasks. */
export async function signIn(page: Page, account: DemoAccount): Promise<void> {
  await submitCredentials(page, account);
  await expect(page.getByRole('heading', { name: 'Tasks', exact: true })).toBeVisible();
}

/** Opens the app, signs in, and creates a task. */
export async function openWithTask(page: Page, account: DemoAccount, name: string): Promise<void> {
  await page.goto('/');
  await signIn(page, account);
  await createTask(page, name);
}

/** Fills in the sign-in page and sends it. */
export async function submitCredentials(
  page: Page,
  { email, password }: DemoAccount,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Creates a task by the form, and sees it in the list. */
export async function createTask(page: Page, name: string): Promise<void> {
  await typeTask(page, name);
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Opens the form from the list and fills it in. */
export async function typeTask(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New task' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('Time', { exact: true }).fill('06:30');
  await page.getByRole('checkbox', { name: 'Monday' }).check();
  await page.getByRole('textbox', { name: 'Command' }).fill('valve open');
  await page.getByLabel('Runs until').fill('2099-12-31T23:59');
}

/** Deletes a task of the list. */
export async function deleteTask(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  // The row goes at once, the task when the API says so.
  await expect(page.getByText(`“${name}” deleted`)).toBeVisible();
}
