import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Task } from './task.ts';
import {
  BY_TIME_OF_DAY,
  itemFilter,
  keyOf,
  placeInDay,
  searchable,
  toItem,
  toStoredTask,
  twoDigits,
  type TaskItem,
} from './task-item.ts';
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
  /**
   * Waits for a conditional write. Where its condition fails, tells which half of it failed.
   *
   * @param ownOutcome What the write would have come to, judged by what is stored: the SDK repeats what it
   * had no answer to, and then it may be the write itself that makes its condition fail.
   */
  async function outcomeOf<T>(
    write: Promise<T>,
    owner: string,
    id: string,
    ownOutcome: (found: StoredTask | undefined) => T | undefined,
  ) {
    try {
      return await write;
    } catch (error) {
      // Expected: the task isn't there, or its version is another one.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const found = await findTask(table, owner, id);
      const isRepeated = (error.$metadata.attempts ?? 1) > 1;
      return (isRepeated ? ownOutcome(found) : undefined) ?? (found ? 'conflict' : 'missing');
    }
  }

  return {
    list: (owner, query) => listTasks(table, owner, query),
    find: (owner, id) => findTask(table, owner, id),

    async create(owner, task) {
      const stored = { task, version: 1 };
      const outcome = await outcomeOf(createTask(table, owner, stored), owner, task.id, (found) =>
        isDeepStrictEqual(found, stored) ? stored : undefined,
      );
      if (typeof outcome === 'string') throw new Error(`The id ${task.id} is taken.`);
      return outcome;
    },

    replace: (owner, id, change) =>
      outcomeOf(replaceTask(table, owner, id, change), owner, id, (found) =>
        found && isOutcome(found, change) ? found : undefined,
      ),

    remove: (owner, id, expectedVersion) =>
      outcomeOf(removeTask(table, owner, id, expectedVersion), owner, id, (found) =>
        found ? undefined : 'removed',
      ),
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
  { limit, cursor, hour, ...search }: TaskQuery,
): Promise<TaskPage> {
  const places = placesOf(hour, cursor);
  if (places.first > places.last) return { tasks: [] };
  const found: Task[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const query = { ...queryFor(owner, places, search), ExclusiveStartKey: startKey };
    // One more than asked for tells whether there is a next page. DynamoDB counts items before it
    // filters them, so a filtered query reads as far as one answer goes (1 MB).
    const Limit = query.FilterExpression ? undefined : limit + 1;
    const page = await table.client.send(
      new QueryCommand({ TableName: table.name, Limit, ...query }),
    );
    found.push(...(page.Items ?? []).map((item) => toStoredTask(item as TaskItem).task));
    startKey = page.LastEvaluatedKey;
  } while (startKey && found.length <= limit);

  const tasks = found.slice(0, limit);
  const last = tasks.at(-1);
  return last && found.length > limit
    ? { tasks, nextCursor: placeInDay(last.id, last) }
    : { tasks };
}

/** Greater than all that a place can hold, so that it ends a range. */
const AFTER_ALL = '~';

/** The places between which to look. A cursor is the last place that an earlier page has shown. */
function placesOf(hour: number | undefined, cursor: string | undefined) {
  const start = hour === undefined ? '' : twoDigits(hour);
  const next = cursor === undefined ? '' : cursor + AFTER_ALL;
  // DynamoDB takes no empty text to compare with; every place begins with a digit.
  const first = [start, next].reduce((one, other) => (one > other ? one : other), '0');
  return { first, last: start + AFTER_ALL };
}

function queryFor(
  owner: string,
  { first, last }: ReturnType<typeof placesOf>,
  search: Pick<TaskQuery, 'name' | 'day'>,
) {
  const { ExpressionAttributeValues, ...filter } = itemFilter(search);
  return {
    IndexName: BY_TIME_OF_DAY,
    ConsistentRead: true,
    // The partition is the owner's, whatever the cursor says.
    KeyConditionExpression: 'pk = :owner AND runsAt BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':owner': owner,
      ':first': first,
      ':last': last,
      ...ExpressionAttributeValues,
    },
    ...filter,
  };
}

async function createTask(table: TasksTable, owner: string, stored: StoredTask) {
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: toItem(owner, stored),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
  return stored;
}

/** Whether a task is what a change makes of the version that it expects. */
function isOutcome(
  { task, version }: StoredTask,
  { draft, updatedAt, expectedVersion }: TaskChange,
) {
  const { id, createdAt } = task;
  return (
    version - 1 === expectedVersion &&
    isDeepStrictEqual(task, { id, ...draft, createdAt, updatedAt })
  );
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
        'SET draft = :draft, runsAt = :runsAt, searchableName = :name, updatedAt = :now, version = version + :one',
      ConditionExpression,
      ExpressionAttributeValues: {
        ':draft': draft,
        ':runsAt': placeInDay(id, draft),
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
