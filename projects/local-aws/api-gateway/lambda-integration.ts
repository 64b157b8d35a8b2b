import { randomUUID } from 'node:crypto';
import { FunctionError } from '../lambda/execution-environment.ts';
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
  /** Receives why the function failed, in its own words. */
  readonly log: (line: string) => void;
}

/**
 * An `AWS_PROXY` integration: hands the request to a Lambda function as an event.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function createLambdaIntegration(options: LambdaIntegrationOptions): Integration {
  const { functionArn, handler, payloadFormat, permission, log } = options;
  return async (exchange) => {
    const { variables, body } = exchange;
    let integrationErrorMessage = missingPermission;
    try {
      if (permission === 'missing') throw new Error(missingPermission);
      integrationErrorMessage = functionFailed;
      const event = eventOf[payloadFormat](exchange);
      checkEventSize(event, body);
      const context = lambdaContext(functionArn);
      variables.set('awsEndpointRequestId', context.awsRequestId);
      // Lambda itself answers 200 for a function that failed, too.
      const lambdaAnswered = () => void variables.set('integrationStatus', '200');
      const value = await handler(event, context).finally(lambdaAnswered);
      integrationErrorMessage = noAnswer;
      const answer = lambdaAnswer(value, payloadFormat);
      variables.set('integration.status', String(answer.status));
      return answer;
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      // The function failed, may not be invoked, or returned what is no answer. Its own words may hold
      // what it was sent, a token: they are not for the access log.
      // Why a function failed that runs in a worker stands in its log already.
      if (!(cause instanceof FunctionError)) {
        log(`${functionNameOf(functionArn)}: ${(cause as Error).message}`);
      }
      throw new Refusal(500, { variables: { integrationErrorMessage }, cause });
    }
  };
}

const eventOf = { '1.0': lambdaEvent1, '2.0': lambdaEvent } as const;

/** Fixed, in AWS's manner. */
const functionFailed =
  'The Lambda function returned the following error: Unhandled. Check your Lambda function code and try again.';

const noAnswer =
  "The response from the Lambda function doesn't match the format that API Gateway expects. Check the configuration and the code of your function and try again.";

const missingPermission =
  'API Gateway may not invoke the function: no AWS::Lambda::Permission of the template covers the route';

/** Measured: a larger event is not taken, whatever the documentation's 6 MB are. */
const maxEventBytes = 6_291_456;

/** Throws the refusal 413 if the event is larger than what Lambda takes. */
function checkEventSize(event: object, { byteLength }: Uint8Array): void {
  // JSON needs six bytes for one at the most, and what is beside the body is limited.
  if (byteLength * 6 < maxEventBytes / 2) return;
  if (Buffer.byteLength(JSON.stringify(event)) <= maxEventBytes) return;
  const integrationErrorMessage = `The event is longer than ${maxEventBytes} bytes`;
  throw new Refusal(413, { variables: { integrationErrorMessage } });
}

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
