import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { createDynamoDbTaskStore } from './dynamodb-task-store.ts';
import { FolderInUse, openLocalTable, type LocalTable } from './local-table.ts';
import { draft } from './testing/tasks.ts';

const OWNER = 'ada';
const createdAt = '2026-11-22T08:00:00.000Z';
const task = { id: randomUUID(), ...draft(), createdAt, updatedAt: createdAt };

describe('the local table', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-table-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Opens a table that the test's end closes, however it ends. */
  async function open(t: TestContext) {
    const table = await openLocalTable(folder);
    t.after(() => table.close());
    return table;
  }

  /** The table's address on the wire. */
  async function addressOf(table: LocalTable) {
    const { hostname, port } = (await table.client.config.endpoint?.()) ?? {};
    return { hostname, url: `http://${hostname}:${port}/` };
  }

  it('keeps its items across restarts, in a folder that it makes', async () => {
    const inner = join(folder, 'new', 'tasks');
    const first = await openLocalTable(inner);
    await createDynamoDbTaskStore(first).create(OWNER, task);
    await first.close();

    const second = await openLocalTable(inner);
    const found = await createDynamoDbTaskStore(second).find(OWNER, task.id);
    await second.close();
    assert.deepEqual(found, { task, version: 1 });
  });

  it('completes what is under way when it closes', async () => {
    const table = await openLocalTable(folder);
    const store = createDynamoDbTaskStore(table);
    const writes = Array.from({ length: 20 }, () =>
      store.create(OWNER, { ...task, id: randomUUID() }),
    );
    await Promise.race(writes);
    const [outcomes] = await Promise.all([Promise.allSettled(writes), table.close()]);
    const completed = outcomes.filter(({ status }) => status === 'fulfilled');

    const reopened = await openLocalTable(folder);
    const { tasks } = await createDynamoDbTaskStore(reopened).list(OWNER, { limit: 50 });
    await reopened.close();
    assert.equal(tasks.length, completed.length);
  });

  it('refuses to create a task whose id is taken', async (t) => {
    const table = await open(t);
    const store = createDynamoDbTaskStore(table);
    await store.create(OWNER, task);
    await assert.rejects(store.create(OWNER, task), { message: /^The id .* is taken\.$/ });
  });

  it('answers nobody but its own client', async (t) => {
    const table = await open(t);
    const { hostname, url } = await addressOf(table);
    assert.equal(hostname, '127.0.0.1');
    for (const headers of [
      {},
      { origin: 'https://evil.example', 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      {
        authorization: 'AWS4-HMAC-SHA256 Credential=test/20261122/us-east-1/dynamodb/aws4_request',
      },
    ]) {
      const answer = await fetch(url, { method: 'POST', body: '{}', headers });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
  });

  it('says so where another process has the folder open', async (t) => {
    const table = await open(t);
    await assert.rejects(openLocalTable(folder), (error: Error) => {
      assert.ok(error instanceof FolderInUse);
      assert.ok(error.message.includes(folder));
      assert.match(error.message, /running already/);
      return true;
    });
    await createDynamoDbTaskStore(table).create(OWNER, task);
  });

  it('says so where its folder is a file', async () => {
    const file = join(folder, 'tasks');
    await writeFile(file, '');
    await assert.rejects(openLocalTable(file), {
      name: 'Error',
      message: new RegExp(`Cannot open .*${file}.*a folder that can be written\\.$`),
    });
  });
});
