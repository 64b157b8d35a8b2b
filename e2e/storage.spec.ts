import { expect, type Page } from '@playwright/test';
import { openWithTask, signIn } from './person.ts';
import { test } from './system.ts';

type StorageName = 'localStorage' | 'sessionStorage';

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Your session has expired')).toHaveCount(0);
  await expect(page.getByText('Feed the fish')).toHaveCount(0);
}

for (const [title, names] of [
  ['localStorage is', ['localStorage']],
  ['sessionStorage is', ['sessionStorage']],
  ['all storage is', ['localStorage', 'sessionStorage']],
] as const satisfies readonly [string, readonly StorageName[]][]) {
  test(`whose ${title} forbidden signs in, works and signs out`, async ({ page, user }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(forbid, names);
    await openWithTask(page, user, 'Feed the fish');
    await signOut(page);
    expect(errors).toEqual([]);
  });
}

test('who signs out where the storage is full leaves nothing behind, in another tab either', async ({
  page,
  context,
  user,
}) => {
  await openWithTask(page, user, 'Feed the fish');
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
  await page.evaluate(fill);
  await signOut(page);
  await expect(other.getByText('Your session was ended in another tab.')).toBeVisible();
  await expect(other.getByText('Feed the fish')).toHaveCount(0);
  await page.evaluate(() => localStorage.clear());
  await signIn(page, user);
});

/** As browsers do that are told to let no site keep anything. */
function forbid(names: readonly StorageName[]): void {
  for (const name of names) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  }
}

/** To the last character. */
function fill(): void {
  for (let size = 2 ** 22; size >= 1; size /= 2) {
    try {
      for (;;) localStorage.setItem(`filling ${localStorage.length}`, 'x'.repeat(size));
    } catch {
      // Expected: half as much may fit.
    }
  }
}
