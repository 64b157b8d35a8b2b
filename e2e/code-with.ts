import type { APIResponse, Page, Route } from '@playwright/test';

/** Where the app's code is asked for. */
export const CODE = '**/*.js';

/** Has the files of the app's code that hold a text answered by somebody else. */
export async function routeCodeWith(
  page: Page,
  text: string,
  answer: (route: Route, response: APIResponse) => Promise<void>,
): Promise<void> {
  await page.route(CODE, async (route) => {
    const response = await route.fetch();
    const isMeant = (await response.text()).includes(text);
    return isMeant ? answer(route, response) : route.fulfill({ response });
  });
}
