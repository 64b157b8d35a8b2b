import { expect } from '@playwright/test';
import { openWithTask } from './person.ts';
import { test } from './system.ts';

test.beforeEach(async ({ page, context, user }) => {
  await openWithTask(page, user, 'Feed the fish');
  // Afresh, so that nothing of the sign-in page's code is at hand.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
  // The code of the further pages, which is loaded ahead, defines this element.
  await page.waitForFunction(() => customElements.get('ion-back-button'));
  await context.setOffline(true);
});

test('without a network the app says so, and keeps what is typed until there is one', async ({
  page,
  context,
}) => {
  const offline = page.getByText('You are offline. What you see may be out of date.');
  await expect(offline).toBeVisible();
  await page.getByRole('button', { name: 'Delete Feed the fish' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('“Feed the fish” was not deleted. You are offline.')).toBeVisible();
  await page.getByRole('button', { name: 'OK' }).click();

  await page.getByRole('link', { name: 'Edit Feed the fish' }).click();
  await expect(page.getByRole('heading', { name: 'This task could not be loaded' })).toBeVisible();
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  // The page asks anew by itself.
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Feed the fish');
  await name.fill('Feed all fish');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('heading', { name: 'Not saved' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('heading', { name: 'Feed all fish' })).toBeVisible();
});

test('signing out works without a network, and leaves neither tokens nor tasks', async ({
  page,
  context,
  system,
}) => {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toHaveCount(0);
  await context.setOffline(false);
  await page.goto(system.app);
  await expect(page).toHaveURL(/\/sign-in/);
  const { origins } = await context.storageState();
  expect(JSON.stringify(origins)).not.toContain('refreshToken');
});

test('nobody is told to be signed out everywhere whom the user pool did not hear', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('for up to an hour')).toBeVisible();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('Your other devices are still signed in.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
});
