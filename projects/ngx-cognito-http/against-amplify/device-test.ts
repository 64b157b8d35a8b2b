import { expect, test as base } from '@playwright/test';
import { serveDevicePage } from './device-page.ts';

/** Playwright's test, with one server of pages for all of a worker. What a page throws fails it. */
export const test = base.extend<object, { readonly origin: string }>({
  origin: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here.
    async ({}, use) => {
      const server = await serveDevicePage();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    const errors: Error[] = [];
    context.on('weberror', (error) => errors.push(error.error()));
    await use(context);
    expect(errors).toEqual([]);
  },
});
