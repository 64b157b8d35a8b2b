import { createDynamoDbTaskStore, type TasksTable } from '../timer-api/dynamodb-task-store.ts';
import { createLambdaHandler, type HttpApiEvent } from '../timer-api/lambda-handler.ts';
import { createTokenFence } from '../timer-api/token-fence.ts';
import type { UserPool } from './cognito/user-pool.ts';
import type { LambdaHandler } from './lambda/lambda-handler.ts';

export interface TimerFunctionOptions {
  readonly table: TasksTable;
  readonly userPool: UserPool;
  /** Where the pool is served, without a trailing slash. */
  readonly poolUrl: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** ARN that the Timer API's Lambda function has on this machine. */
export const TIMER_FUNCTION_ARN =
  'arn:aws:lambda:us-east-1:123456789012:function:timerservice-dev-timer';

/** The Timer API as the Lambda function that the gateway invokes. */
export function timerFunction({
  table,
  userPool,
  poolUrl,
  clock,
}: TimerFunctionOptions): LambdaHandler {
  const handler = createLambdaHandler({
    store: createDynamoDbTaskStore(table),
    fence: createTokenFence({
      userPoolId: userPool.id,
      clientId: userPool.clientId,
      jwksUri: `${poolUrl}/${userPool.id}/.well-known/jwks.json`,
      clock,
    }),
  });
  return (event) => handler(event as HttpApiEvent);
}
