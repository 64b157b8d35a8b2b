import { expect } from '@playwright/test';
import { signIn } from './person.ts';
import { test } from './system.ts';
import { header, watch } from './wire.ts';

test('after sign-out the next call carries nothing, in another tab either', async ({
  page,
  context,
  system,
  user,
}) => {
  await page.goto('/');
  await signIn(page, user);
  const other = await context.newPage();
  const requests = await watch(other, system.api);
  const withToken = () => requests.filter((request) => header(request, 'authorization'));
  await other.goto(`${system.app}/tasks`);
  await expect(other.getByRole('heading', { name: 'Tasks', exact: true })).toBeVisible();
  await expect.poll(withToken).not.toEqual([]);
  const before = withToken().length;

  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(other).toHaveURL(/\/sign-in/);
  await expect(other.getByRole('alert')).toContainText('was ended in another tab');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await other.goto(`${system.app}/tasks/new`);
  await expect(other).toHaveURL(/\/sign-in\?returnUrl=%2Ftasks%2Fnew$/);

  expect(withToken()).toHaveLength(before);
});
