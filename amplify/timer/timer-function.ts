import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import type { CfnUserPool, CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { dataRemovalPolicy, type Deployment } from '../deployment.ts';
import type { TasksTable } from './tasks-table.ts';

/** What the Timer API works with. */
export interface TimerFunctionOptions {
  readonly table: TasksTable;
  readonly pool: CfnUserPool;
  readonly client: CfnUserPoolClient;
}

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Creates the Timer API's Lambda function, which may use the table and write its log, nothing else. */
export function createTimerFunction(
  scope: Construct,
  { table, pool, client }: TimerFunctionOptions,
  deployment: Deployment,
): IFunction {
  const logGroup = new LogGroup(scope, 'TimerLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: dataRemovalPolicy(deployment),
  });
  return new NodejsFunction(scope, 'Timer', {
    description: 'The Timer API: the tasks of whoever the token names.',
    entry: fromRoot('projects/timer-api/lambda.ts'),
    depsLockFilePath: fromRoot('package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    // The SDK that the tests ran with, not the one that the runtime happens to bring.
    bundling: { bundleAwsSDK: true, minify: true, target: 'node24' },
    memorySize: 512,
    timeout: Duration.seconds(10),
    environment: {
      TASKS_TABLE: table.name,
      USER_POOL_ID: pool.ref,
      APP_CLIENT_ID: client.ref,
    },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role: createRole(scope, table, logGroup),
  });
}

function createRole(scope: Construct, table: TasksTable, logGroup: ILogGroup): Role {
  const writeLogs = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  return new Role(scope, 'TimerRole', {
    description: 'Lets the Timer API use its table and write to its own log group, nothing else.',
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      'use-tasks': new PolicyDocument({ statements: table.access }),
      'write-own-logs': new PolicyDocument({ statements: [writeLogs] }),
    },
  });
}
