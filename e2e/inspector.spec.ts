import { expect, type Locator, type Page } from '@playwright/test';
import { signIn } from './person.ts';
import { startSystem, test, type System } from './system.ts';
import { header, watch } from './wire.ts';

test('the inspector shows a request and its token’s claims, and how spoilt tokens are refused', async ({
  page,
}) => {
  await using system = await startSystem({ assumptions: { refusals: 'with-cors' } });
  await page.goto(system.app);
  const printed = listen(page);
  const requests = await watch(page, system.api);
  await openInspector(page, system);
  await expect(page.getByRole('term').filter({ hasText: 'client_id' })).toBeVisible();

  await attempt(page, 'Without a token', /Refused\s*401.*words: Bearer/s);
  await attempt(page, 'With a tampered token', /Refused\s*401.*the signature of the token is/s);
  await attempt(page, 'With the oldest token', /Accepted.*200.*Correct/s);
  await system.suffer('gateway', { clockAheadSeconds: 7200 });
  await attempt(page, 'With the oldest token', /Refused\s*401.*the token has expired/s);

  const refused = requests.filter(({ status }) => status === 401);
  const withToken = refused.map((request) => header(request, 'authorization') !== undefined);
  expect(withToken).toEqual([false, true, true]);
  expect(holdsToken(printed.join('\n'))).toBe(false);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the inspector infers the refusals that the browser hides, as the gateway adds no CORS headers', async ({
    page,
  }) => {
    await using system = await startSystem();
    await page.goto(system.app);
    await openInspector(page, system);
    const inferred = /Refused\s*401\s*hidden by your browser.*Inferred/s;
    await attempt(page, 'Without a token', inferred);
    await attempt(page, 'With a tampered token', inferred);
    await expect(way(page)).toHaveText([/not needed/, /passed/, /refused/, /not reached/]);
    await attempt(page, 'With an extra header', /Refused\s*blocked.*X-Not-Allowed/s);
    await expect(way(page)).toHaveText([/not needed/, /refused/, /not reached/, /not reached/]);
    await system.suffer('gateway', { clockAheadSeconds: 7200 });
    await attempt(page, 'With the oldest token', inferred);

    await system.suffer('gateway', { failure: 'offline' });
    await attempt(page, 'Without a token', /no sign that the gateway was reached/);
    await system.suffer('gateway', { delayMillis: 1500 });
    await page.getByRole('button', { name: 'Send a sample request' }).click();
    await expect(page.getByRole('button', { name: '/api/identity under way' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByRole('button', { name: /GET/ })).toHaveText([/200.*token attached/]);
  });
});

/** The stations that the spoilt request came to. */
function way(page: Page): Locator {
  return page.locator('app-refusal-panel').getByRole('list').getByRole('listitem');
}

async function openInspector(page: Page, { aws }: System): Promise<void> {
  await signIn(page, aws.demoAccount);
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  const menu = page.getByRole('button', { name: 'menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('link', { name: 'Requests' }).click();
  const entry = /GET \/api\/tasks 200 .* token attached/;
  await expect(page.getByRole('button', { name: entry })).toBeVisible();
}

/** Presses a button, sees what comes of it, and finds no token in the page. */
async function attempt(page: Page, name: string, result: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  const refusals = page.getByRole('region', { name: 'See it refused' });
  await expect(refusals.getByRole('status')).toContainText(result);
  expect(holdsToken(await traces(page))).toBe(false);
}

/** What the app has left in the page and its storage, beside Amplify, which has a prefix of its own. */
function traces(page: Page): Promise<string> {
  return page.evaluate(() => {
    const stores = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
    const own = stores.filter(([key]) => !key.startsWith('CognitoIdentityServiceProvider.'));
    return document.documentElement.outerHTML + JSON.stringify(own) + document.cookie;
  });
}

function listen(page: Page): readonly string[] {
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  return printed;
}

/** A failure that quoted the text would put the token into the test's log. */
function holdsToken(text: string): boolean {
  return /eyJ[\w-]+\.[\w-]+\.[\w-]+/.test(text);
}
