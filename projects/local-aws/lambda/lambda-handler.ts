/**
 * What Lambda tells a function about its invocation.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html
 */
export interface LambdaContext {
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  /** In megabytes, as a decimal string. */
  readonly memoryLimitInMB: string;
  /** A UUID, another one for each invocation. */
  readonly awsRequestId: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
  /** Milliseconds until the invocation times out. */
  getRemainingTimeInMillis(): number;
}

/**
 * A Lambda function as its caller sees it: an event in, a value that JSON can express out. It
 * rejects if the function throws, times out, or its process dies.
 */
export type LambdaHandler = (event: unknown, context: LambdaContext) => Promise<unknown>;
