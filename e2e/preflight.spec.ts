import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { withoutOptionsRoutes } from '../projects/local-aws/testing/without-options-routes.ts';
import { createTask, deleteTask, signIn } from './person.ts';
import { startSystem, test } from './system.ts';
import { header, watch } from './wire.ts';

test('the OPTIONS route answers the preflight, which carries no token; the call carries it', async ({
  page,
  system,
  user,
}) => {
  await page.goto('/');
  const requests = await watch(page, system.api);
  await signIn(page, user);
  await createTask(page, 'Feed the fish');
  await deleteTask(page, 'Feed the fish');

  const preflights = requests.filter(({ method }) => method === 'OPTIONS');
  expect(preflights.length).toBeGreaterThan(0);
  for (const preflight of preflights) {
    expect(preflight.status).toBe(204);
    expect(header(preflight, 'authorization')).toBeUndefined();
  }
  const calls = requests.filter(({ method }) => method !== 'OPTIONS');
  expect(calls.map(({ method }) => method)).toContain('POST');
  for (const call of calls) {
    expect(header(call, 'authorization')).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    expect(call.status).toBeLessThan(300);
  }
  const log = await readFile(system.aws.accessLog, 'utf8');
  expect(log).toContain('OPTIONS /{proxy+}');
});

test('without the OPTIONS routes the preflight gets 401 and the browser blocks the call', async ({
  page,
}) => {
  await using cleanUp = new AsyncDisposableStack();
  const folder = cleanUp.adopt(await mkdtemp(join(tmpdir(), 'template-')), (made) =>
    rm(made, { recursive: true }),
  );
  const system = cleanUp.use(await startSystem({ template: await withoutOptionsRoutes(folder) }));
  await page.goto(system.app);
  const requests = await watch(page, system.api);
  await signIn(page, system.aws.demoAccount);
  await expect(page.getByRole('heading', { name: 'Your tasks could not be loaded' })).toBeVisible();

  const [call, preflight] = [
    requests.find(({ method }) => method === 'GET'),
    requests.find(({ method }) => method === 'OPTIONS'),
  ];
  expect(preflight?.status).toBe(401);
  expect(call).toMatchObject({ blocked: 'PreflightMissingAllowOriginHeader' });
  expect(call?.status).toBeUndefined();
  expect(await readFile(system.aws.accessLog, 'utf8')).not.toContain('"GET');
});
