import { expect } from '@playwright/test';
import { signIn } from './person.ts';
import { test } from './system.ts';
import { header, watch } from './wire.ts';

test('after sign-out the next call carries nothing, in another tab either', async ({
  page,
  context,
  system,
}) => {
  await page.goto('/');
  await signIn(page, system.aws.demoAccount);
  const other = await context.newPage();
  await other.goto(`${system.app}/tasks`);
  await expect(other.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  const requests = await watch(other, system.api);

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(other).toHaveURL(/\/sign-in/);

  expect(requests.filter((request) => header(request, 'authorization'))).toEqual([]);
});
