import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { ANDROID_ORIGIN, runOnAndroid } from './native-app.ts';
import { createTask, deleteTask, signIn } from './person.ts';
import { test } from './system.ts';

test('a native app calls the gateway and the user pool from an origin that neither allows', async ({
  page,
  system,
  user,
}) => {
  await runOnAndroid(page, system);
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  let logged = '';
  page.on('console', (message) => (logged += message.text()));
  await page.addInitScript(() => {
    navigator.serviceWorker.register = (url) => {
      console.log(`Worker: ${url}`);
      return new Promise(() => undefined);
    };
  });

  await page.goto(ANDROID_ORIGIN);
  await signIn(page, user);
  await createTask(page, 'Feed the fish');
  await page.reload();
  await deleteTask(page, 'Feed the fish');

  expect([...origins]).toEqual([ANDROID_ORIGIN]);
  // Not a token nor a call that holds one; compared outside of expect, which would print it.
  expect(/eyJ|%cnative/.test(logged)).toBe(false);
  // One would go on with the files of before an update.
  expect(logged.includes('Worker:')).toBe(false);
});

for (const [platform, folder] of [
  ['android', 'app/src/main/assets'],
  ['ios', 'App/App'],
] as const) {
  test(`npx cap add ${platform} makes a project that holds the app`, async () => {
    await using cleanUp = new AsyncDisposableStack();
    const root = cleanUp.adopt(await mkdtemp(join(tmpdir(), 'native-')), (made) =>
      rm(made, { recursive: true }),
    );
    const native = join(root, 'native');
    await mkdir(native);
    for (const file of ['package.json', 'capacitor.config.json']) {
      await cp(join('native', file), join(native, file));
    }
    await symlink(resolve('native/node_modules'), join(native, 'node_modules'));
    await symlink(resolve('dist'), join(root, 'dist'));

    const cap = resolve('native/node_modules/.bin/cap');
    await promisify(execFile)(cap, ['add', platform], { cwd: native });

    const made = (path: string) => readFile(join(native, platform, folder, path), 'utf8');
    const built = await readFile('dist/timer-service/browser/index.html', 'utf8');
    expect(await made('public/index.html')).toBe(built);
    expect(await made('capacitor.config.json')).toContain('CapacitorHttp');
  });
}
