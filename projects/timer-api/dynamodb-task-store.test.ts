import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { createDynamoDbTaskStore } from './dynamodb-task-store.ts';
import { openLocalTable, type LocalTable } from './local-table.ts';
import { draft } from './testing/tasks.ts';

const createdAt = '2026-11-22T08:00:00.000Z';

/** Opens an empty table that the test's end removes. */
async function open(t: TestContext): Promise<LocalTable> {
  const folder = await mkdtemp(join(tmpdir(), 'task-store-'));
  const table = await openLocalTable(folder);
  t.after(async () => {
    await table.close();
    await rm(folder, { recursive: true });
  });
  return table;
}

it('a search reads on where DynamoDB stops after one megabyte', async (t) => {
  const store = createDynamoDbTaskStore(await open(t));
  // Longer than the API would take, so that a few tasks fill a megabyte.
  const executionCommand = 'x'.repeat(100_000);
  const create = (name: string, hour: number) =>
    store.create('ada', {
      id: randomUUID(),
      ...draft({ name, hour, executionCommand }),
      createdAt,
      updatedAt: createdAt,
    });
  await Promise.all([
    ...Array.from({ length: 12 }, () => create('Water plants', 1)),
    create('Feed the fish', 2),
  ]);

  const { tasks, nextCursor } = await store.list('ada', { name: 'fish', limit: 50 });
  assert.deepEqual(
    tasks.map(({ name }) => name),
    ['Feed the fish'],
  );
  assert.equal(nextCursor, undefined);
});

it('a search by hour reads that hour alone', async (t) => {
  const table = await open(t);
  const store = createDynamoDbTaskStore(table);
  for (const hour of [6, 7, 8]) {
    await store.create('ada', {
      id: randomUUID(),
      ...draft({ hour }),
      createdAt,
      updatedAt: createdAt,
    });
  }
  const scanned: unknown[] = [];
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      scanned.push((result.output as { ScannedCount?: number }).ScannedCount);
      return result;
    },
    { step: 'initialize' },
  );

  assert.equal((await store.list('ada', { hour: 7, limit: 50 })).tasks.length, 1);
  assert.deepEqual(scanned, [1]);
});

it('takes its own write for done where the SDK repeats it, and nobody else’s', async (t) => {
  const table = await open(t);
  const store = createDynamoDbTaskStore(table);
  // Below the SDK's own repetition: the first answer to each write is lost.
  const answered = new Set<object>();
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = next(args);
      if (!/^(Put|Update|Delete)Item/.test(context.commandName ?? '')) return answer;
      if (answered.has(context)) return answer;
      answered.add(context);
      await Promise.allSettled([answer]);
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const task = { id: randomUUID(), ...draft(), createdAt, updatedAt: createdAt };
  const updatedAt = '2026-11-22T09:00:00.000Z';
  const change = { draft: draft({ hour: 8 }), updatedAt, expectedVersion: 1 };

  assert.deepEqual(await store.create('ada', task), { task, version: 1 });
  await assert.rejects(store.create('ada', { ...task, hour: 9 }), { message: /is taken/ });
  const replaced = { task: { ...task, ...change.draft, updatedAt }, version: 2 };
  assert.deepEqual(await store.replace('ada', task.id, change), replaced);
  for (const other of [
    { ...change, draft: draft({ hour: 9 }) },
    { ...change, updatedAt: createdAt },
    { ...change, expectedVersion: 3 },
  ]) {
    assert.equal(await store.replace('ada', task.id, other), 'conflict');
  }
  assert.deepEqual(await store.find('ada', task.id), replaced);
  assert.equal(await store.remove('ada', task.id, 1), 'conflict');
  assert.equal(await store.remove('ada', task.id, 2), 'removed');
  assert.equal(await store.replace('ada', task.id, change), 'missing');
});

it('reads consistently, writes on a condition, and never scans', async (t) => {
  const table = await open(t);
  const store = createDynamoDbTaskStore(table);
  const sent: { readonly command?: string; readonly input: object }[] = [];
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        sent.push({ command: commandName, input: args.input });
        return next(args);
      },
    { step: 'initialize' },
  );
  const task = { id: randomUUID(), ...draft(), createdAt, updatedAt: createdAt };
  const change = { draft: draft(), updatedAt: createdAt };

  await store.create('ada', task);
  await store.find('ada', task.id);
  for (const search of [{}, { name: 'water' }, { day: 'MON' as const }, { hour: 7 }]) {
    await store.list('ada', { ...search, limit: 1 });
  }
  await store.replace('ada', task.id, { ...change, expectedVersion: 1 });
  await store.replace('ada', task.id, { ...change, expectedVersion: 1 });
  await store.remove('ada', task.id, 1);
  await store.remove('ada', task.id);
  await store.replace('ada', task.id, change);

  const guard = {
    GetItemCommand: { ConsistentRead: true },
    QueryCommand: { ConsistentRead: true },
    PutItemCommand: 'ConditionExpression',
    UpdateItemCommand: 'ConditionExpression',
    DeleteItemCommand: 'ConditionExpression',
  } as const;
  assert.deepEqual(new Set(sent.map(({ command }) => command)), new Set(Object.keys(guard)));
  for (const { command, input } of sent) {
    const expected = guard[command as keyof typeof guard];
    if (typeof expected === 'string') assert.ok(expected in input, `${command} has no condition`);
    else assert.partialDeepStrictEqual(input, expected);
  }
});
