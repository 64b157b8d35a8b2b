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
  readonly draft: TaskDraft;
  /** The name as searches compare it, see {@link searchable}. */
  readonly searchableName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

/** What a table needs in order to hold tasks; give it a `TableName` to create one. */
export const TASKS_TABLE_SCHEMA = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
} satisfies Omit<CreateTableCommandInput, 'TableName'>;

export function keyOf(owner: string, id: string): Pick<TaskItem, 'pk' | 'sk'> {
  return { pk: owner, sk: id };
}

export function toItem(owner: string, { task, version }: StoredTask): TaskItem {
  const { id, createdAt, updatedAt, ...draft } = task;
  const searchableName = searchable(draft.name);
  return { ...keyOf(owner, id), draft, searchableName, createdAt, updatedAt, version };
}

export function toStoredTask({ sk, draft, createdAt, updatedAt, version }: TaskItem): StoredTask {
  return { task: { id: sk, ...draft, createdAt, updatedAt }, version };
}

/** Folds what a search must not distinguish: upper and lower case, and ways to encode a letter. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Part of a DynamoDB query that lets only the wanted items through. */
export interface ItemFilter {
  /** Absent where every item is wanted. */
  readonly FilterExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, string | number>>;
}

/** Builds the filter for a search; what the user typed goes in as values, never as an expression. */
export function itemFilter({ name, day, hour }: Omit<TaskQuery, 'limit' | 'cursor'>): ItemFilter {
  const conditions: string[] = [];
  const values: Record<string, string | number> = {};
  if (name) {
    conditions.push('contains(searchableName, :name)');
    values[':name'] = searchable(name);
  }
  if (day) {
    conditions.push('contains(draft.daysOfWeek, :day)');
    values[':day'] = day;
  }
  if (hour !== undefined) {
    conditions.push('draft.#hour = :hour');
    values[':hour'] = hour;
  }
  return {
    ...(conditions.length > 0 && { FilterExpression: conditions.join(' AND ') }),
    // HOUR is a reserved word, and DynamoDB refuses a placeholder that nothing uses.
    ...(hour !== undefined && { ExpressionAttributeNames: { '#hour': 'hour' } }),
    ExpressionAttributeValues: values,
  };
}
