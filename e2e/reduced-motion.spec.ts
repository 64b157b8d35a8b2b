import { expect, type Page } from '@playwright/test';
import { deleteTask, openWithTask } from './person.ts';
import { test } from './system.ts';

for (const [reducedMotion, movements] of [
  ['no-preference', 'moves'],
  ['reduce', 'keeps still'],
] as const) {
  test(`the app ${movements} where the device prefers ${reducedMotion}`, async ({ page, user }) => {
    await page.emulateMedia({ reducedMotion });
    await countMovements(page);
    await openWithTask(page, user, 'Feed the fish');
    await deleteTask(page, 'Feed the fish');
    const count = await page.evaluate(() => performance.getEntriesByName('movement').length);
    expect(count > 0 ? 'moves' : 'keeps still').toBe(movements);
  });
}

/** Marks each animation by script that takes time, as are those of pages, dialogs and toasts. */
async function countMovements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on what it was taken from.
    const { animate } = Element.prototype;
    Element.prototype.animate = function (this: Element, keyframes, options) {
      const animation = animate.call(this, keyframes, options);
      if (Number(animation.effect?.getTiming().duration) > 0) performance.mark('movement');
      return animation;
    };
  });
}
