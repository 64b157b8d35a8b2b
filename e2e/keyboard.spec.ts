import { expect, type Locator, type Page } from '@playwright/test';
import type { DemoAccount } from '../projects/local-aws/demo-account.ts';
import { test } from './system.ts';

test('a task is added, changed and deleted by the keyboard alone', async ({ page, user }) => {
  await page.goto('/');
  await signInByKeyboard(page, user);

  await press(page.getByRole('link', { name: 'New task' }));
  await expectHeading(page, 'New task');
  const save = page.getByRole('button', { name: 'Save task' });
  await tabTo(save);
  await expect(save).toHaveCSS('outline-style', 'solid');
  await press(save);
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await page.keyboard.type('Feed the fish');
  await stepUp(page.getByLabel('Time', { exact: true }));
  await press(page.getByRole('checkbox', { name: 'Monday' }), 'Space');
  await tabTo(page.getByRole('textbox', { name: 'Command' }));
  await page.keyboard.type('feeder open');
  await stepUp(page.getByLabel('Runs until'));
  await press(save);
  await expect(page.getByRole('heading', { name: 'Feed the fish' })).toBeVisible();
  await expectHeading(page, 'Tasks');

  await press(page.getByRole('link', { name: 'Edit Feed the fish' }));
  await expectHeading(page, 'Edit task');
  await tabTo(name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Feed all fish');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Feed all fish' })).toBeVisible();
  await expectHeading(page, 'Tasks');

  const remove = page.getByRole('button', { name: 'Delete Feed all fish' });
  await press(remove);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }));
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await expectHeading(page, 'Tasks');
  await press(page.getByRole('button', { name: 'Undo' }));
  await expect(page.getByRole('link', { name: 'Feed all fish', exact: true })).toBeFocused();
});

test('the menu of a phone is used by the keyboard alone', async ({ page, user }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await signInByKeyboard(page, user);
  const menu = page.getByRole('button', { name: 'menu' });
  await press(menu);
  await expect(page.locator('ion-menu:focus-within')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page.getByRole('link', { name: 'Requests' }));
  await expectHeading(page, 'Requests');
  await press(menu);
  await press(page.getByRole('button', { name: 'Sign out', exact: true }));
  await expectHeading(page, 'Timer Service');
  await press(page.getByRole('button', { name: 'Forgot your password?' }));
  await expect(page.getByRole('heading', { name: 'Reset password' })).toBeFocused();
  await tabTo(page.getByRole('textbox', { name: 'Email' }));
});

test('what has the focus is seen while the tasks are still on their way', async ({
  page,
  user,
}) => {
  await page.goto('/');
  await signInByKeyboard(page, user);
  await page.route('**/api/tasks*', () => undefined);
  await page.reload();
  const add = page.getByRole('link', { name: 'New task' });
  await tabTo(add);
  await expect(add).toHaveCSS('outline-style', 'solid');
});

async function signInByKeyboard(page: Page, { email, password }: DemoAccount): Promise<void> {
  await tabTo(page.getByRole('textbox', { name: 'Email' }));
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The email or the password is not correct.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Tasks');
}

/** Moves on by the Tab key until something has the focus, as all has that one can get at. */
async function tabTo(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 40; stop++) {
    if (await target.evaluate(hasFocus)) return;
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

function hasFocus(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}

/** Fills in a date or a time part by part: which parts there are depends on the browser's language. */
async function stepUp(target: Locator): Promise<void> {
  await tabTo(target);
  while (await target.evaluate(hasFocus)) {
    for (const key of ['ArrowUp', 'ArrowUp', 'Tab']) await target.page().keyboard.press(key);
  }
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** The new page's heading is where keyboards and screen readers start. */
async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeFocused();
}
