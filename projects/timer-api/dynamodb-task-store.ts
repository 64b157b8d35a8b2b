import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { itemFilter, keyOf, searchable, toItem, toStoredTask, type TaskItem } from './task-item.ts';
import type { TaskQuery } from './task-query.ts';
import type { StoredTask, TaskChange, TaskPage, TaskStore } from './task-store.ts';

/** Where the tasks are kept. */
export interface TasksTable {
  /** Must leave out undefined values: `marshallOptions.removeUndefinedValues`. */
  readonly client: DynamoDBDocumentClient;
  /** Name of a table that was made by `TASKS_TABLE_SCHEMA`. */
  readonly name: string;
}

/** Keeps tasks in one DynamoDB table: a partition for each user, an item for each task. */
export function createDynamoDbTaskStore(table: TasksTable): TaskStore {
  /** Waits for a conditional write; where its condition fails, tells which half of it failed. */
  async function outcomeOf<T>(write: Promise<T>, owner: string, id: string) {
    try {
      return await write;
    } catch (error) {
      // Expected: the task isn't there, or its version is another one.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await findTask(table, owner, id)) ? 'conflict' : 'missing';
    }
  }

  return {
    list: (owner, query) => listTasks(table, owner, query),
    find: (owner, id) => findTask(table, owner, id),

    async create(owner, task) {
      const stored = { task, version: 1 };
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: toItem(owner, stored),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return stored;
    },

    replace: (owner, id, change) => outcomeOf(replaceTask(table, owner, id, change), owner, id),
    remove: (owner, id, expectedVersion) =>
      outcomeOf(removeTask(table, owner, id, expectedVersion), owner, id),
  };
}

async function findTask(table: TasksTable, owner: string, id: string) {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(owner, id), ConsistentRead: true }),
  );
  return Item && toStoredTask(Item as TaskItem);
}

async function listTasks(
  table: TasksTable,
  owner: string,
  { limit, cursor, ...search }: TaskQuery,
): Promise<TaskPage> {
  const found: StoredTask[] = [];
  // A cursor is the last task's id. The partition is the owner's, whatever the cursor says.
  let startKey: Record<string, unknown> | undefined = cursor
    ? { ...keyOf(owner, cursor) }
    : undefined;
  do {
    const page = await table.client.send(queryCommand(table, owner, search, limit, startKey));
    found.push(...(page.Items ?? []).map((item) => toStoredTask(item as TaskItem)));
    startKey = page.LastEvaluatedKey;
  } while (startKey && found.length <= limit);

  const tasks = found.slice(0, limit).map(({ task }) => task);
  return found.length > limit ? { tasks, nextCursor: tasks.at(-1)?.id } : { tasks };
}

function queryCommand(
  table: TasksTable,
  owner: string,
  search: Omit<TaskQuery, 'limit' | 'cursor'>,
  limit: number,
  startKey: Record<string, unknown> | undefined,
) {
  const { ExpressionAttributeValues, ...filter } = itemFilter(search);
  return new QueryCommand({
    TableName: table.name,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :owner',
    ExpressionAttributeValues: { ':owner': owner, ...ExpressionAttributeValues },
    ...filter,
    // One more than asked for tells whether there is a next page. DynamoDB counts items before it
    // filters them, so a filtered query reads as far as one answer goes (1 MB).
    Limit: filter.FilterExpression ? undefined : limit + 1,
    ExclusiveStartKey: startKey,
  });
}

async function replaceTask(
  table: TasksTable,
  owner: string,
  id: string,
  { draft, updatedAt, expectedVersion }: TaskChange,
) {
  const { ConditionExpression, ExpressionAttributeValues } = existing(expectedVersion);
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keyOf(owner, id),
      UpdateExpression:
        'SET draft = :draft, searchableName = :name, updatedAt = :now, version = version + :one',
      ConditionExpression,
      ExpressionAttributeValues: {
        ':draft': draft,
        ':name': searchable(draft.name),
        ':now': updatedAt,
        ':one': 1,
        ...ExpressionAttributeValues,
      },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return toStoredTask(Attributes as TaskItem);
}

async function removeTask(
  table: TasksTable,
  owner: string,
  id: string,
  expectedVersion: number | undefined,
) {
  const Key = keyOf(owner, id);
  await table.client.send(
    new DeleteCommand({ TableName: table.name, Key, ...existing(expectedVersion) }),
  );
  return 'removed' as const;
}

/** The condition that a task is there, in the expected version if there is one. */
function existing(expectedVersion: number | undefined) {
  if (expectedVersion === undefined) return { ConditionExpression: 'attribute_exists(pk)' };
  return {
    ConditionExpression: 'version = :expected',
    ExpressionAttributeValues: { ':expected': expectedVersion },
  };
}
