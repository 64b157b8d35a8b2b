import { expect } from '@playwright/test';
import { signIn, submitCredentials, typeTask } from './person.ts';
import { test, type System } from './system.ts';

const twoHours = 2 * 60 * 60 * 1000;

/** Signs out all devices, from one of them. The tokens that the others hold last until they expire. */
async function signOutEverywhere({ aws }: System, email: string): Promise<void> {
  const { AccessToken } = await aws.userPool.issueTokens(email);
  const answer = await fetch(aws.outputs.custom.user_pool_endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GlobalSignOut',
    },
    body: JSON.stringify({ AccessToken }),
  });
  expect(answer.status).toBe(200);
}

test('a session that expires while a task is typed takes nothing of it', async ({
  page,
  system,
  user,
}) => {
  await page.clock.install();
  await page.goto('/');
  await signIn(page, user);
  await typeTask(page, 'Typed at length');

  await signOutEverywhere(system, user.email);
  await page.clock.setSystemTime(Date.now() + twoHours);
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page).toHaveURL(/\/sign-in\?returnUrl=%2Ftasks%2Fnew$/);
  const reason = page.locator('app-sign-in-page').getByRole('alert');
  await expect(reason).toHaveText('Your session has expired. Sign in to go on.');

  await page.clock.setSystemTime(Date.now());
  await submitCredentials(page, user);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Typed at length');
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByRole('heading', { name: 'Typed at length' })).toBeVisible();
});
