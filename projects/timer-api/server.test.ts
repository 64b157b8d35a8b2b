import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTimerApi } from './app.ts';
import { serveTimerApi } from './server.ts';
import type { TaskStore } from './task-store.ts';

const api = createTimerApi({
  store: {} as TaskStore,
  fence: { verify: () => Promise.reject(new Error('Nobody asks.')) },
});

it('the Node server names a port that is taken, and what to do', async (test) => {
  const first = await serveTimerApi(api, 0);
  test.after(() => first.close());
  const { port } = new URL(first.url);
  await assert.rejects(serveTimerApi(api, Number(port)), {
    message: `Port ${port} cannot be used (EADDRINUSE). End the program that has it, or set PORT.`,
  });
});

it('the Node server says so where its address is no address of this machine', async () => {
  await assert.rejects(serveTimerApi(api, 0, '192.0.2.1'), {
    message: 'Port 0 cannot be used (EADDRNOTAVAIL). Set HOST to an address of this machine.',
  });
});

it('the Node server ends in words where its environment is incomplete', () => {
  const server = fileURLToPath(new URL('server.ts', import.meta.url));
  const variables = { USER_POOL_ID: 'us-east-1_TestPool1', APP_CLIENT_ID: 'app', TASKS_TABLE: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [server], {
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  });
  const remedy =
    'Set the environment variable TASKS_TABLE: the name of the DynamoDB table that holds the tasks.\n';
  assert.deepEqual([status, stdout, stderr], [1, '', remedy]);
});
