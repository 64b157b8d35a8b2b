import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from './refusal.ts';
import { keptResources, tellKept, type StackResource } from './stack-data.ts';

function resource(id: string, type: string, rest: Partial<StackResource> = {}): StackResource {
  return {
    LogicalResourceId: id,
    PhysicalResourceId: `the-${id.toLowerCase()}`,
    ResourceType: `AWS::${type}`,
    ResourceStatus: 'CREATE_COMPLETE',
    ...rest,
  };
}

const TEMPLATE = `
Resources:
  Table: { Type: AWS::DynamoDB::Table, DeletionPolicy: Retain }
  Log: { Type: AWS::Logs::LogGroup, DeletionPolicy: RetainExceptOnCreate }
  Files: { Type: AWS::S3::Bucket, DeletionPolicy: Snapshot }
  Queue: { Type: AWS::SQS::Queue, DeletionPolicy: { Ref: Policy } }
  Function: { Type: AWS::Lambda::Function }
`;

void describe('the data of a stack that is to be deleted', () => {
  it('is told of, with what removes it', () => {
    const kept = keptResources(TEMPLATE, [
      resource('Table', 'DynamoDB::Table'),
      resource('Log', 'Logs::LogGroup'),
      resource('Files', 'S3::Bucket'),
      resource('Function', 'Lambda::Function'),
    ]);
    assert.deepEqual(
      kept.map(({ LogicalResourceId }) => LogicalResourceId),
      ['Table', 'Log', 'Files'],
    );
    const told = tellKept(kept, 'eu-west-1');
    for (const removal of [
      'aws dynamodb delete-table --region eu-west-1 --table-name the-table',
      'aws logs delete-log-group --region eu-west-1 --log-group-name the-log',
      'Files (AWS::S3::Bucket the-files)\n    in the console',
    ]) {
      assert.ok(told.includes(removal), told);
    }
  });

  it('keeps it from being deleted where nothing says that it stays', () => {
    const queue = resource('Queue', 'SQS::Queue');
    assert.throws(
      () => keptResources(TEMPLATE, [queue]),
      (error) => error instanceof Refusal && error.message.includes('AWS::SQS::Queue the-queue'),
    );
  });

  it('is none of what is gone, was never made, or was left behind', () => {
    for (const state of [
      { ResourceStatus: 'DELETE_COMPLETE' },
      { ResourceStatus: 'CREATE_FAILED', PhysicalResourceId: undefined },
    ]) {
      assert.deepEqual(keptResources(TEMPLATE, [resource('Queue', 'SQS::Queue', state)]), []);
    }
    const left = resource('Queue', 'SQS::Queue', { ResourceStatus: 'DELETE_SKIPPED' });
    assert.deepEqual(keptResources(TEMPLATE, [left]), [left]);
  });

  it('is none where the stack has no resources', () => {
    const kept = keptResources('Description: empty', []);
    assert.equal(tellKept(kept, 'eu-west-1'), 'The stack holds no data.');
  });
});
