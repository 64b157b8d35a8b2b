import { CfnResource } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { TASKS_TABLE_SCHEMA } from '../../projects/timer-api/task-item.ts';
import { dataRemovalPolicy, type Deployment } from '../deployment.ts';

/** The DynamoDB table that holds the tasks. */
export interface TasksTable {
  readonly name: string;
  /** Allow what the Timer API does with the table, nothing else. */
  readonly access: PolicyStatement[];
}

/** Creates the table with the very keys that the Timer API works with, on this machine as on AWS. */
export function createTasksTable(scope: Construct, deployment: Deployment): TasksTable {
  // As it stands: the SDK's CreateTable and CloudFormation spell a table alike.
  const table = new CfnResource(scope, 'Tasks', {
    type: 'AWS::DynamoDB::Table',
    properties: {
      ...TASKS_TABLE_SCHEMA,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      // With a key that CloudTrail shows the use of, in place of one that AWS shares among customers.
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: deployment.keepsData,
    },
  });
  table.applyRemovalPolicy(dataRemovalPolicy(deployment));
  return { name: table.ref, access: accessTo(table.getAtt('Arn').toString()) };
}

function accessTo(table: string): PolicyStatement[] {
  const indexes = TASKS_TABLE_SCHEMA.LocalSecondaryIndexes.map(
    ({ IndexName }) => `${table}/index/${IndexName}`,
  );
  return [
    new PolicyStatement({
      actions: ['DeleteItem', 'GetItem', 'PutItem', 'UpdateItem'].map((name) => `dynamodb:${name}`),
      resources: [table],
    }),
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexes }),
  ];
}
