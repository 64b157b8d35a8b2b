import { readdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { serveOnLoopback } from '../projects/local-aws/loopback-server.ts';
import { signIn, submitCredentials } from './person.ts';
import { startSystem, test } from './system.ts';

/** What an attacker would have a page do who got markup into it, by the directive that forbids it. */
const attacks = {
  'script-src-elem': () => {
    document.head.append(Object.assign(document.createElement('script'), { text: 'attack()' }));
  },
  'script-src-attr': () => {
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="attack()">');
  },
  // Later, as what Playwright evaluates may do so by itself.
  'script-src': () => void setTimeout(() => void eval('attack()')),
  'connect-src': () => {
    // Whose it is nobody knows, though it is at AWS as well.
    fetch('https://a1b2c3.execute-api.us-east-1.amazonaws.com/').catch(() => undefined);
  },
  'frame-src': () => {
    document.body.insertAdjacentHTML('beforeend', '<iframe src="https://example.com"></iframe>');
  },
  'form-action': () => {
    document.body.insertAdjacentHTML('beforeend', '<form action="https://example.com"></form>');
    document.forms[document.forms.length - 1]?.submit();
  },
  'base-uri': () => {
    document.head.insertAdjacentHTML('afterbegin', '<base href="https://example.com/">');
  },
} as const;

for (const [directive, attack] of Object.entries(attacks)) {
  test(`the app's policy forbids by ${directive} what an attacker would do`, async ({
    page,
    violations,
  }) => {
    await page.goto('/');
    await page.evaluate(attack);
    await expect.poll(() => violations.join()).toContain(`${directive} forbids`);
    violations.length = 0;
  });
}

test('no other page can frame the app', async ({ page, system, violations }) => {
  const html = `<iframe src="${system.app}"></iframe>`;
  const other = await serveOnLoopback(
    () => new Response(html, { headers: { 'content-type': 'text/html' } }),
    0,
  );
  await page.goto(other.url);
  await expect.poll(() => violations.join()).toContain('frame-ancestors');
  violations.length = 0;
  await other.close();
});

test('who has to set up an authenticator app is shown its picture, and told of a wrong code', async ({
  page,
}) => {
  await using system = await startSystem({ poolSettings: { mfa: 'ON' } });
  await page.goto(system.app);
  await submitCredentials(page, system.aws.demoAccount);
  const picture = page.getByRole('img', { name: 'qr code' });
  await expect(picture).toBeVisible();
  const width = await picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBeGreaterThan(0);
  const code = page.getByRole('textbox', { name: 'Code' });
  const fault = page.getByRole('alert').filter({ hasText: 'The code is not correct.' });
  // What is dismissed is told again the next time.
  for (const wrong of ['000000', '111111']) {
    await code.fill(wrong);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await fault.getByRole('button', { name: 'Dismiss alert' }).click();
    await expect(fault).toHaveCount(0);
    await expect(code).toBeFocused();
  }
});

test('a page is there under its own address, and a file that is gone is not', async ({
  page,
  user,
}) => {
  await page.goto('/');
  await signIn(page, user);
  await page.goto('/tasks/new?from=a.link');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  for (const gone of ['/chunk-GONE.js', '/styles-GONE.css', '/gone.svg', '/gone.json']) {
    expect((await page.request.get(gone)).status(), gone).toBe(404);
  }
});

test('browsers keep what has a hash in its name, and ask again for all else', async ({ page }) => {
  const files = await readdir('dist/timer-service/browser');
  expect(files.length).toBeGreaterThan(10);
  for (const file of [...files, '', 'amplify_outputs.json', 'tasks/new']) {
    const { 'cache-control': rule } = (await page.request.get(`/${file}`)).headers();
    // Any eight letters may be a hash: of other names nobody knows whether they hold one.
    const hashed = /^(chunk|main|polyfills|styles)-[\w-]{8}\.(js|css)$/.test(file);
    // Those of the service worker are asked for anew whatever the header, see installed.spec.ts.
    if (/^(app-worker|ngsw-worker|safety-worker|worker-basic\.min)\.js$/.test(file)) continue;
    expect(rule, file).toMatch(hashed ? /^public, max-age=31536000, immutable$/ : /no-cache|=0/);
  }
});
