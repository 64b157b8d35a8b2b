import { expect, type Page } from '@playwright/test';
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
  await expect(page.getByText('client_id', { exact: true })).toBeVisible();

  await attempt(page, 'Without a token', /Refused with 401.*words: Bearer/s);
  await attempt(page, 'With a tampered token', /Refused with 401.*the signature of the token is/s);
  await attempt(page, 'With an expired token', /Not refused, and rightly/);
  await system.suffer('gateway', { clockAheadSeconds: 7200 });
  await attempt(page, 'With an expired token', /Refused with 401.*the token has expired/s);

  const refused = requests.filter(({ status }) => status === 401);
  const withToken = refused.map((request) => header(request, 'authorization') !== undefined);
  expect(withToken).toEqual([false, true, true]);
  expect(holdsToken(printed.join('\n'))).toBe(false);
});

test('the inspector infers the refusals that the browser hides, as the gateway adds no CORS headers', async ({
  page,
}) => {
  await using system = await startSystem();
  await page.goto(system.app);
  await openInspector(page, system);
  const inferred = /Refused, as is to be inferred/;
  await attempt(page, 'Without a token', inferred);
  await attempt(page, 'With a tampered token', inferred);
  await system.suffer('gateway', { clockAheadSeconds: 7200 });
  await attempt(page, 'With an expired token', inferred);

  await system.suffer('gateway', { failure: 'offline' });
  await attempt(page, 'Without a token', /no sign that the gateway was reached/);
});

async function openInspector(page: Page, { aws }: System): Promise<void> {
  await signIn(page, aws.demoAccount);
  await expect(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Requests' }).click();
  await expect(page.getByRole('row', { name: /GET \/api\/tasks 200 .* attached/ })).toBeVisible();
}

/** Presses a button, sees what comes of it, and finds no token in the page. */
async function attempt(page: Page, name: string, result: RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('status')).toContainText(result);
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
