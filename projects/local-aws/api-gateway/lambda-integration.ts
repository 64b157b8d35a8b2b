import { randomUUID } from 'node:crypto';
import type { LambdaContext, LambdaHandler } from '../lambda/lambda-handler.ts';
import type { Integration } from './exchange.ts';
import { functionNameOf } from './function-name.ts';
import type { PayloadFormat } from './integration-properties.ts';
import { lambdaAnswer } from './lambda-answer.ts';
import { lambdaEvent } from './lambda-event.ts';
import { lambdaEvent1 } from './lambda-event-1.ts';
import { Refusal } from './refusal.ts';

export interface LambdaIntegrationOptions {
  readonly functionArn: string;
  readonly handler: LambdaHandler;
  readonly payloadFormat: PayloadFormat;
  /** Whether the template lets API Gateway invoke the function for the route. */
  readonly permission: 'granted' | 'missing';
}

/**
 * An `AWS_PROXY` integration: hands the request to a Lambda function as an event.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function createLambdaIntegration(options: LambdaIntegrationOptions): Integration {
  const { functionArn, handler, payloadFormat, permission } = options;
  return async (exchange) => {
    try {
      if (permission === 'missing') throw new Error(missingPermission);
      const event = eventOf[payloadFormat](exchange);
      const value = await handler(event, lambdaContext(functionArn));
      const answer = lambdaAnswer(value, payloadFormat);
      exchange.variables.set('integrationStatus', '200');
      return answer;
    } catch (cause) {
      // The function failed, may not be invoked, or returned what is no answer.
      const integrationErrorMessage = (cause as Error).message;
      throw new Refusal(500, { variables: { integrationErrorMessage }, cause });
    }
  };
}

const eventOf = { '1.0': lambdaEvent1, '2.0': lambdaEvent } as const;

const missingPermission =
  'API Gateway may not invoke the function: no AWS::Lambda::Permission of the template covers the route';

/** A function's own time-out is kept by whoever runs it; the gateway waits 30 s at most. */
const longestWaitMillis = 30_000;

function lambdaContext(functionArn: string): LambdaContext {
  const functionName = functionNameOf(functionArn);
  const deadline = Date.now() + longestWaitMillis;
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: '128',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}
