import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { TaskDraft } from './task.ts';
import type { TaskQuery } from './task-query.ts';
import type { StoredTask } from './task-store.ts';

/** A task as an item of the DynamoDB table. */
export interface TaskItem {
  /** Partition key: the owner's `sub`. */
  readonly pk: string;
  /** Sort key: the task's id. */
  readonly sk: string;
  /** Sort key of the index: where the task stands in the order of the day, see {@link placeInDay}. */
  readonly runsAt: string;
  readonly draft: TaskDraft;
  /** The name as searches compare it, see {@link searchable}. */
  readonly searchableName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

/** Name of the index that holds each user's tasks in the order of the day. */
export const BY_TIME_OF_DAY = 'byTimeOfDay';

/**
 * What a table needs in order to hold tasks; give it a `TableName` to create one. The index is a local
 * one, because these alone can be read consistently: whoever adds a task sees it in the list at once.
 */
export const TASKS_TABLE_SCHEMA = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'runsAt', AttributeType: 'S' },
  ],
  LocalSecondaryIndexes: [
    {
      IndexName: BY_TIME_OF_DAY,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'runsAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

export function keyOf(owner: string, id: string): Pick<TaskItem, 'pk' | 'sk'> {
  return { pk: owner, sk: id };
}

export function toItem(owner: string, { task, version }: StoredTask): TaskItem {
  const { id, createdAt, updatedAt, ...draft } = task;
  return {
    ...keyOf(owner, id),
    runsAt: placeInDay(id, draft),
    draft,
    searchableName: searchable(draft.name),
    createdAt,
    updatedAt,
    version,
  };
}

export function toStoredTask({ sk, draft, createdAt, updatedAt, version }: TaskItem): StoredTask {
  return { task: { id: sk, ...draft, createdAt, updatedAt }, version };
}

/** A task's place in the order of the day: its time, and its id to tell it from others at that time. */
export function placeInDay(
  id: string,
  { hour, minute }: Pick<TaskDraft, 'hour' | 'minute'>,
): string {
  return `${twoDigits(hour)}${twoDigits(minute)}-${id}`;
}

/** What the places of the tasks of an hour begin with. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Folds what a search must not distinguish: upper and lower case, and ways to encode a letter. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Part of a DynamoDB query that lets only the wanted items through. */
export interface ItemFilter {
  /** Absent where every item is wanted. */
  readonly FilterExpression?: string;
  readonly ExpressionAttributeValues: Readonly<Record<string, string>>;
}

/** Builds the filter for a search; what the user typed goes in as values, never as an expression. */
export function itemFilter({ name, day }: Pick<TaskQuery, 'name' | 'day'>): ItemFilter {
  const conditions: string[] = [];
  const values: Record<string, string> = {};
  if (name) {
    conditions.push('contains(searchableName, :name)');
    values[':name'] = searchable(name);
  }
  if (day) {
    conditions.push('contains(draft.daysOfWeek, :day)');
    values[':day'] = day;
  }
  return {
    ...(conditions.length > 0 && { FilterExpression: conditions.join(' AND ') }),
    ExpressionAttributeValues: values,
  };
}
