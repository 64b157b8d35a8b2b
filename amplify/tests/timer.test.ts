import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createDynamoDbTaskStore } from '../../projects/timer-api/dynamodb-task-store.ts';
import { openLocalTable } from '../../projects/timer-api/local-table.ts';
import { TASKS_TABLE_SCHEMA } from '../../projects/timer-api/task-item.ts';
import type { TaskDraft } from '../../projects/timer-api/task.ts';
import { resolved, resourceOf, stackCalled } from './references.ts';
import { mainBranch, type Json, type Synthesis, type Template } from './synthesis.ts';

describe('the Timer API', () => {
  let backend: Synthesis;
  let stack: Template;
  before(async () => {
    backend = await mainBranch();
    stack = stackCalled('timer', backend).template;
  });

  it('keeps its tasks in a table of the keys that it works with, encrypted and recoverable', () => {
    assert.deepEqual(resourceOf('AWS::DynamoDB::Table', backend).Properties, {
      ...TASKS_TABLE_SCHEMA,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
    });
    assert.equal(TASKS_TABLE_SCHEMA.BillingMode, 'PAY_PER_REQUEST');
  });

  it('is a function on Node 24 and arm64 that logs JSON', () => {
    const { Properties: properties } = timerFunction(stack);
    assert.equal(properties.Runtime, 'nodejs24.x');
    assert.deepEqual(properties.Architectures, ['arm64']);
    assert.deepEqual(followed(properties.LoggingConfig), {
      LogFormat: 'JSON',
      LogGroup: 'AWS::Logs::LogGroup.Ref',
    });
  });

  it('knows its table, the user pool and the app client from the resources themselves', () => {
    const { Properties: properties } = timerFunction(stack);
    assert.deepEqual(followed(properties.Environment), {
      Variables: {
        TASKS_TABLE: 'AWS::DynamoDB::Table.Ref',
        USER_POOL_ID: 'AWS::Cognito::UserPool.Ref',
        APP_CLIENT_ID: 'AWS::Cognito::UserPoolClient.Ref',
      },
    });
  });

  it('may do with its table what its store does, and write its own log, nothing else', async () => {
    const { Properties: role } = resourceIn(stack, 'AWS::IAM::Role');
    assert.equal(role.ManagedPolicyArns, undefined);
    assert.ok(!Object.values(stack.Resources).some(({ Type }) => Type === 'AWS::IAM::Policy'));
    const policies = role.Policies as unknown as readonly {
      readonly PolicyDocument: { readonly Statement: readonly Statement[] };
    }[];
    const statements = policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    assert.ok(statements.every(({ Effect }) => Effect === 'Allow'));
    const allowed = statements.flatMap(({ Action, Resource }) =>
      [Action].flat().map((action) => `${action} ${followed(Resource) as string}`),
    );
    assert.deepEqual(allowed.toSorted(), [
      ...(await operationsOfTheStore()),
      'logs:CreateLogStream AWS::Logs::LogGroup.Arn',
      'logs:PutLogEvents AWS::Logs::LogGroup.Arn',
    ]);
  });

  it('works for Lambda alone', () => {
    const { Properties: role } = resourceIn(stack, 'AWS::IAM::Role');
    assert.deepEqual(role.AssumeRolePolicyDocument, {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'lambda.amazonaws.com' },
        },
      ],
    });
    assert.equal(followed(timerFunction(stack).Properties.Role), 'AWS::IAM::Role.Arn');
  });

  /** The value with its references followed. */
  function followed(value: Json = null): Json {
    return resolved(value, stack, backend);
  }
});

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: Json;
}

function timerFunction(stack: Template) {
  return resourceIn(stack, 'AWS::Lambda::Function');
}

function resourceIn({ Resources }: Template, type: string) {
  const [resource, ...others] = Object.values(Resources).filter(({ Type }) => Type === type);
  if (resource && others.length === 0) return resource;
  throw new Error(`There is not one ${type}.`);
}

/** What the store asks of DynamoDB, and of what there, when everything is done that can be. */
async function operationsOfTheStore(): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  const table = await openLocalTable(folder);
  const operations = new Set<string>();
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      (command) => {
        const { IndexName: index } = command.input as { readonly IndexName?: string };
        const target = `AWS::DynamoDB::Table.Arn${index ? `/index/${index}` : ''}`;
        operations.add(`dynamodb:${commandName?.replace(/Command$/, '')} ${target}`);
        return next(command);
      },
    { step: 'initialize' },
  );
  await useEverything(createDynamoDbTaskStore(table));
  await table.close();
  await rm(folder, { recursive: true });
  return [...operations].toSorted();
}

async function useEverything(store: ReturnType<typeof createDynamoDbTaskStore>): Promise<void> {
  const now = new Date(0).toISOString();
  const draft: TaskDraft = {
    name: 'Water the garden',
    hour: 6,
    minute: 30,
    daysOfWeek: ['MON'],
    executionCommand: 'valve open',
    executeUntil: now,
  };
  const id = randomUUID();
  await store.create('owner', { id, ...draft, createdAt: now, updatedAt: now });
  await store.list('owner', { limit: 1, name: 'water', day: 'MON', hour: 6 });
  await store.find('owner', id);
  await store.replace('owner', id, { draft, updatedAt: now, expectedVersion: 7 });
  await store.replace('owner', id, { draft, updatedAt: now });
  await store.remove('owner', id);
}
