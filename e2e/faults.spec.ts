import { expect, type Page } from '@playwright/test';
import { openWithTask, signIn, submitCredentials } from './person.ts';
import { test } from './system.ts';

const UNREACHABLE = 'The Timer Service cannot be reached. Check your connection and try again.';
const twoHours = 2 * 60 * 60;

test.afterEach(async ({ system }) => {
  await system.suffer('gateway');
  await system.suffer('user-pool');
});

async function expectFault(page: Page, message: string): Promise<void> {
  const fault = page.getByRole('alert').filter({ hasText: 'Your tasks could not be loaded' });
  await expect(fault).toContainText(message);
}

async function tryAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
}

test('a gateway in trouble is told in words, and what was there is there again after it', async ({
  page,
  system,
  user,
}) => {
  await openWithTask(page, user, 'Feed the fish');
  for (const [failure, message] of [
    ['offline', UNREACHABLE],
    ['error', 'The Timer Service has a problem. Try again shortly.'],
    // Without CORS headers the page is not told what the answer was.
    ['throttle', UNREACHABLE],
  ] as const) {
    await system.suffer('gateway', { failure });
    await page.reload();
    await expectFault(page, message);
    if (failure === 'error') await expectFault(page, 'quote this reference: ');
    await system.suffer('gateway');
    await tryAgain(page);
  }

  await system.suffer('gateway', { delayMillis: 1500 });
  await page.reload();
  await expect(page.getByText('Loading your tasks …')).toBeAttached();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
});

test('a fault of the app itself is told in words, and only the console tells of what', async ({
  page,
  user,
}) => {
  await page.goto('/');
  await signIn(page, user);
  const logged = page.waitForEvent('console', (message) => message.text().includes('of the app'));
  await page.evaluate(() => void Promise.reject(new Error('of the app')));
  const told = page.getByText('Something went wrong in the app.');
  await expect(told).toBeVisible();
  await expect(told).not.toContainText('Error');
  await logged;
});

test('who cannot be refreshed stays signed in, and goes on once the user pool is back', async ({
  page,
  system,
  user,
}) => {
  await page.clock.install();
  await openWithTask(page, user, 'Feed the fish');

  for (const [failure, message] of [
    ['offline', UNREACHABLE],
    ['throttle', 'Signing in is busy at the moment. Try again shortly.'],
  ] as const) {
    await system.suffer('user-pool', { failure });
    await page.clock.setSystemTime(Date.now() + twoHours * 1000);
    await page.reload();
    await expectFault(page, message);
    await system.suffer('user-pool');
    await page.clock.setSystemTime(Date.now());
    await tryAgain(page);
  }

  await system.suffer('user-pool', { delayMillis: 1500 });
  await page.clock.setSystemTime(Date.now() + twoHours * 1000);
  await page.reload();
  await expect(page.getByText('Opening Timer Service …')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
});

test('who signs in while the user pool is away is told so, and gets in afterwards', async ({
  page,
  system,
  user,
}) => {
  await page.goto('/sign-in');
  await system.suffer('user-pool', { failure: 'offline' });
  await submitCredentials(page, user);
  await expect(page.getByText('You seem to be offline.')).toBeVisible();
  await system.suffer('user-pool', { delayMillis: 500 });
  await signIn(page, user);
});

test('a gateway for which every token has expired is told in words', async ({
  page,
  system,
  user,
}) => {
  await openWithTask(page, user, 'Feed the fish');
  await system.suffer('gateway', { clockAheadSeconds: twoHours });
  await page.reload();
  // Without CORS headers the page is not told what the answer was.
  await expectFault(page, UNREACHABLE);
  await system.suffer('gateway');
  await tryAgain(page);
});
