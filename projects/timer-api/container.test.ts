import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openLocalTable, type LocalTable } from './local-table.ts';
import type { Task } from './task.ts';
import { DOCKERFILE, readDockerfile } from './testing/dockerfile.ts';
import { draft } from './testing/tasks.ts';
import { startTestUserPool, type TestUserPool } from './testing/user-pool.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { builds, command = [], healthCheck = [], environment } = readDockerfile(DOCKERFILE);

/** Builds as the Dockerfile does, but for the packages, which are there already. */
async function build(folder: string): Promise<string> {
  const sources = ['node_modules', 'projects'];
  for (const name of sources) await symlink(join(ROOT, name), join(folder, name));
  const [bundle = ''] = builds.filter((run) => run.includes('esbuild'));
  execFileSync('sh', ['-c', bundle], { cwd: folder, stdio: 'pipe' });
  // The image holds the bundle alone.
  for (const name of sources) await rm(join(folder, name));
  return join(folder, 'dist');
}

/** What the container is given by whoever runs it. */
async function variables(table: LocalTable, pool: TestUserPool): Promise<NodeJS.ProcessEnv> {
  const endpoint = await table.client.config.endpoint?.();
  const { accessKeyId, secretAccessKey } = await table.client.config.credentials();
  return {
    PATH: process.env.PATH,
    ...environment,
    // The container's own are all addresses, and a port that may be taken here.
    HOST: '127.0.0.1',
    PORT: '0',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${endpoint?.port}`,
    TASKS_TABLE: table.name,
    USER_POOL_ID: pool.userPoolId,
    APP_CLIENT_ID: pool.clientId,
    JWKS_URI: pool.jwksUri,
  };
}

describe('what the container runs', () => {
  let folder: string;
  let table: LocalTable;
  let pool: TestUserPool;
  let env: NodeJS.ProcessEnv;
  let server: ChildProcess;
  let url: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'container-'));
    [table, pool] = await Promise.all([openLocalTable(join(folder, 'tasks')), startTestUserPool()]);
    env = await variables(table, pool);
    const cwd = await build(folder);
    const [program = '', ...args] = command;
    server = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
    assert.ok(server.stdout);
    const line = once(createInterface(server.stdout), 'line');
    const end = once(server, 'exit').then(() => ['ended before it served'] as const);
    const [said] = (await Promise.race([line, end])) as readonly [string];
    [url = ''] = /http:\S+(?=\/api)/.exec(said) ?? [];
    assert.notEqual(url, '', said);
  });
  after(async () => {
    server.kill('SIGKILL');
    await Promise.all([table.close(), pool.close()]);
    await rm(folder, { recursive: true });
  });

  const isHealthy = (port: string): boolean => {
    const [program = '', ...args] = healthCheck;
    return spawnSync(program, args, { env: { ...env, PORT: port } }).status === 0;
  };

  it('is healthy by its own check, and a port where nothing listens is not', () => {
    assert.equal(isHealthy(new URL(url).port), true);
    assert.equal(isHealthy('1'), false);
  });

  it('keeps a task of somebody with a token, and admits nobody without', async () => {
    const headers = {
      authorization: `Bearer ${await pool.accessToken()}`,
      'content-type': 'application/json',
    };
    const body = JSON.stringify(draft());
    const created = await fetch(`${url}/api/tasks`, { method: 'POST', headers, body });
    const { id } = (await created.json()) as Task;
    assert.equal(created.status, 201);
    assert.equal((await fetch(`${url}/api/tasks/${id}`, { headers })).status, 200);
    assert.equal((await fetch(`${url}/api/tasks/${id}`)).status, 401);
  });

  it('ends by itself when it is told to', async () => {
    server.kill('SIGTERM');
    const [code, signal] = (await once(server, 'exit')) as [number | null, string | null];
    assert.deepEqual([code, signal], [0, null]);
  });
});
