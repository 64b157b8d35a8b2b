import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { createDynamoDbTaskStore } from '../dynamodb-task-store.ts';
import { openLocalTable, type LocalTable } from '../local-table.ts';
import type { Task, TaskDraft } from '../task.ts';
import type { TaskPage } from '../task-store.ts';
import { createTokenFence } from '../token-fence.ts';
import { openLambdaHost, openServerHost, type TestHost } from './hosts.ts';
import { draft } from './tasks.ts';
import { startTestUserPool, type TestUserPool } from './user-pool.ts';

/** The whole API while its tests run: a host, a table on disk, a user pool. */
export interface TestSystem {
  host: TestHost;
  pool: TestUserPool;
  /** Milliseconds since the epoch; tests move it. */
  now: number;
  /** Signs somebody new in. */
  newUser(): Promise<TestUser>;
}

/** Somebody who calls the API with a token of their own. */
interface TestUser {
  readonly sub: string;
  /** Sends a request; what is not undefined goes as JSON. */
  send(method: string, path: string, body?: unknown, headers?: object): Promise<Response>;
  create(fields?: Partial<TaskDraft>): Promise<Task>;
  /** @param query with its question mark */
  list(query?: string): Promise<TaskPage>;
}

/** Declares the same tests for each host of the API. */
export function describeOnEachHost(tests: (system: TestSystem) => void): void {
  const hosts = { 'Node server': openServerHost, Lambda: openLambdaHost };
  for (const [name, openHost] of Object.entries(hosts)) {
    void describe(`the Timer API on its ${name} host`, () => {
      const system = { now: Date.parse('2026-11-22T08:00:00Z') } as TestSystem;
      system.newUser = () => signIn(system);
      let table: LocalTable;
      let folder: string;

      before(async () => {
        folder = await mkdtemp(join(tmpdir(), 'timer-api-'));
        [table, system.pool] = await Promise.all([openLocalTable(folder), startTestUserPool()]);
        const store = createDynamoDbTaskStore(table);
        const fence = createTokenFence(system.pool);
        system.host = await openHost({ store, fence, clock: () => system.now });
      });
      after(async () => {
        await Promise.all([system.host.close(), system.pool.close(), table.close()]);
        await rm(folder, { recursive: true });
      });
      tests(system);
    });
  }
}

async function signIn({ host, pool }: TestSystem): Promise<TestUser> {
  const sub = randomUUID();
  const authorization = `Bearer ${await pool.accessToken({ sub })}`;
  const send: TestUser['send'] = (method, path, body, headers = {}) =>
    host.send(path, {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    sub,
    send,
    create: async (fields) => {
      const answer = await send('POST', '/api/tasks', draft(fields));
      return (await answer.json()) as Task;
    },
    list: async (query = '') => {
      const answer = await send('GET', `/api/tasks${query}`);
      return (await answer.json()) as TaskPage;
    },
  };
}
