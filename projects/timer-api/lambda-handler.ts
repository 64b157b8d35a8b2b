import { handle, type APIGatewayProxyResult, type LambdaEvent } from 'hono/aws-lambda';
import { createTimerApi, type TimerApiOptions } from './app.ts';

/** API Gateway's event, payload format 2.0. */
export type HttpApiEvent = Extract<LambdaEvent, { readonly rawPath: string }>;

/** Answers API Gateway's events, payload format 2.0. */
export type LambdaHandler = (event: HttpApiEvent) => Promise<APIGatewayProxyResult>;

/**
 * Makes a Lambda function of the Timer API.
 *
 * What the gateway says about the caller (`requestContext.authorizer`) is not read: the API verifies
 * the token again.
 */
export function createLambdaHandler(options: TimerApiOptions): LambdaHandler {
  const handler = handle(createTimerApi(options));
  return (event) => handler(withoutNeedlessBody(event));
}

/** A GET may carry a body on the wire but not in a `Request`; it has no meaning (RFC 9110, 9.3.1). */
function withoutNeedlessBody(event: HttpApiEvent): HttpApiEvent {
  const { method } = event.requestContext.http;
  return method === 'GET' || method === 'HEAD' ? { ...event, body: null } : event;
}
