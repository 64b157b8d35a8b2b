import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createTask, signIn, submitCredentials } from './person.ts';
import { smallTargets } from './small-targets.ts';
import { test } from './system.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
/** Themes differ in colours alone and sizes in layout alone: these two tell what four would. */
const looks = [
  { colorScheme: 'light', size: phone },
  { colorScheme: 'dark', size: desktop },
] as const;

/** Fewer movements end sooner. */
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('axe finds nothing on the pages of those who are signed out', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await examine(page, 'sign in');
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Reset password' })).toBeVisible();
  await examine(page, 'forgotten password');
  await page.getByRole('button', { name: 'Back to sign in' }).click();
  await page.getByRole('tab', { name: 'Create account' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  await examine(page, 'sign up');
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page.getByText('/nowhere')).toBeVisible();
  await examine(page, 'unknown address');
});

test('axe finds nothing on the pages of those who are signed in', async ({ page, user }) => {
  await page.goto('/');
  await signIn(page, user);
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await examine(page, 'list without tasks');
  await createTask(page, 'Feed the fish');
  await page.reload(); // Without the toast, which hides from axe what lies behind it.
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
  await examine(page, 'list');
  await page.getByRole('button', { name: 'Delete Feed the fish' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await examine(page, 'question');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Feed the fish', exact: true }).click();
  await expect(page.getByText('31 December 2099 at 23:59')).toBeVisible();
  await examine(page, 'details');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Feed all fish');
  await page.reload();
  await expect(page.getByText('What you typed before is here again')).toBeVisible();
  await examine(page, 'form for a task');
  await page.goto('/tasks/new');
  await page.getByRole('button', { name: 'Save task' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await examine(page, 'form with errors');
  await page.goto('/tasks/nothing/edit');
  await expect(page.getByRole('heading', { name: 'Task not found' })).toBeVisible();
  await examine(page, 'form for a task that is gone');
});

test('axe finds nothing in the inspector and the menu', async ({ page, user }) => {
  await page.goto('/requests');
  await submitCredentials(page, user);
  await expect(page.getByRole('heading', { name: 'Requests', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Send a sample request' }).click();
  await page.getByRole('button', { name: 'Without a token' }).click();
  const refusals = page.getByRole('region', { name: 'See it refused' });
  await expect(refusals.getByRole('status')).toContainText('Refused');
  await examine(page, 'inspector');
  await page.setViewportSize(phone);
  await page.getByRole('button', { name: 'menu' }).click();
  await expect(page.getByRole('link', { name: 'Tasks' })).toBeVisible();
  await examine(page, 'menu');
});

/** Has axe look at what is shown, in each look. */
async function examine(page: Page, what: string): Promise<void> {
  for (const { colorScheme, size } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(finishMovements);
    // There are no frames, which need a page of their own to finish in.
    const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary]),
    );
    expect.soft(found, `${what}, ${colorScheme}, ${size.width} px wide`).toEqual([]);
    expect.soft(await smallTargets(page), `${what}, ${size.width} px wide`).toEqual([]);
  }
}

/**
 * Runs in the page: waits until what moves has come to its end, as a colour in between is none of the
 * page's. Ionic's buttons, behind shadow roots, change theirs gradually though motion is to be reduced.
 */
async function finishMovements(): Promise<void> {
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? roots(shadowRoot) : [],
    ),
  ];
  const isEnding = (animation: Animation) =>
    animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity;
  const movements = () => roots(document).flatMap((root) => root.getAnimations().filter(isEnding));
  // One may start others, and one that is cancelled has ended too.
  for (let moving = movements(); moving.length > 0; moving = movements()) {
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}
