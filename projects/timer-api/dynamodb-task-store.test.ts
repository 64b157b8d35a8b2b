import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { createDynamoDbTaskStore } from './dynamodb-task-store.ts';
import { openLocalTable } from './local-table.ts';
import { draft } from './testing/tasks.ts';

it('a search reads on where DynamoDB stops after one megabyte', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'task-store-'));
  const table = await openLocalTable(folder);
  t.after(async () => {
    await table.close();
    await rm(folder, { recursive: true });
  });
  const store = createDynamoDbTaskStore(table);
  const createdAt = '2026-11-22T08:00:00.000Z';
  // Longer than the API would take, so that a few tasks fill a megabyte.
  const executionCommand = 'x'.repeat(100_000);
  const create = (id: string, hour: number) =>
    store.create('ada', {
      id,
      ...draft({ hour, executionCommand }),
      createdAt,
      updatedAt: createdAt,
    });
  const last = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
  await Promise.all([
    ...Array.from({ length: 12 }, () => create(randomUUID(), 1)),
    create(last, 2),
  ]);

  const { tasks, nextCursor } = await store.list('ada', { hour: 2, limit: 50 });
  assert.deepEqual(
    tasks.map(({ id }) => id),
    [last],
  );
  assert.equal(nextCursor, undefined);
});
