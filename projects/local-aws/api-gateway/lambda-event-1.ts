import { eventBody } from './event-body.ts';
import {
  decodedPath,
  eventHeaders,
  mapValues,
  pathParameters,
  queryValues,
  sharedContext,
} from './event-values.ts';
import type { Exchange } from './exchange.ts';

type Values<Value> = Readonly<Record<string, Value>>;

/**
 * The event that a Lambda function gets, payload format 1.0. What is empty is null.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpApiEvent1 {
  readonly version: '1.0';
  /** Path of the route key, or `$default`. */
  readonly resource: string;
  /** Percent-decoded, with the stage if it is in the path. */
  readonly path: string;
  readonly httpMethod: string;
  /** By lower-case name. */
  readonly headers: Values<string>;
  /** The same in lists. A header that was sent repeatedly has one value here, joined by commas. */
  readonly multiValueHeaders: Values<readonly string[]>;
  /** The first value of each. */
  readonly queryStringParameters: Values<string> | null;
  readonly multiValueQueryStringParameters: Values<readonly string[]> | null;
  readonly requestContext: HttpApiRequestContext1;
  readonly pathParameters: Values<string> | null;
  readonly stageVariables: Values<string> | null;
  readonly body: string | null;
  readonly isBase64Encoded: boolean;
}

interface HttpApiRequestContext1 {
  readonly accountId: string;
  readonly apiId: string;
  readonly authorizer: {
    readonly claims: Values<string> | null;
    readonly scopes: readonly string[] | null;
  };
  readonly domainName: string;
  readonly domainPrefix: string;
  readonly extendedRequestId: string;
  readonly httpMethod: string;
  /** Null but for the two that an HTTP API knows. */
  readonly identity: Values<string | null> & {
    readonly sourceIp: string;
    readonly userAgent: string;
  };
  readonly path: string;
  readonly protocol: string;
  readonly requestId: string;
  /** For example `22/Nov/2026:08:36:23 +0000`. */
  readonly requestTime: string;
  /** Milliseconds since the epoch. */
  readonly requestTimeEpoch: number;
  readonly resourceId: null;
  readonly resourcePath: string;
  readonly stage: string;
}

export function lambdaEvent1(exchange: Exchange): HttpApiEvent1 {
  const { request, stage } = exchange;
  const headers = eventHeaders(exchange);
  const query = queryValues(exchange);
  const { body = null, isBase64Encoded } = eventBody(exchange);
  return {
    version: '1.0',
    resource: resourceOf(exchange),
    path: decodedPath(exchange),
    httpMethod: request.method,
    headers,
    multiValueHeaders: mapValues(headers, (value) => [value]),
    queryStringParameters: nullIfEmpty(mapValues(query, ([first = '']) => first)),
    multiValueQueryStringParameters: nullIfEmpty(query),
    requestContext: requestContext(exchange),
    pathParameters: nullIfEmpty(pathParameters(exchange)),
    stageVariables: nullIfEmpty(stage.variables),
    body,
    isBase64Encoded,
  };
}

function requestContext(exchange: Exchange): HttpApiRequestContext1 {
  const { authorization, variables, request, receivedAt } = exchange;
  return {
    ...sharedContext(exchange),
    authorizer: authorization ?? { claims: null, scopes: null },
    extendedRequestId: exchange.requestId,
    httpMethod: request.method,
    identity: identity(exchange),
    path: decodedPath(exchange),
    protocol: 'HTTP/1.1',
    requestTime: variables.get('requestTime') ?? '',
    requestTimeEpoch: receivedAt,
    resourceId: null,
    resourcePath: resourceOf(exchange),
  };
}

function identity({ request, sourceIp }: Exchange): HttpApiRequestContext1['identity'] {
  return {
    accessKey: null,
    accountId: null,
    caller: null,
    cognitoAuthenticationProvider: null,
    cognitoAuthenticationType: null,
    cognitoIdentityId: null,
    cognitoIdentityPoolId: null,
    principalOrgId: null,
    sourceIp,
    user: null,
    userAgent: request.headers.get('user-agent') ?? '',
    userArn: null,
  };
}

function resourceOf({ routeKey }: Exchange): string {
  return routeKey.text.replace(/^[A-Z]+ /, '');
}

function nullIfEmpty<Value>(values: Values<Value>): Values<Value> | null {
  return Object.keys(values).length > 0 ? values : null;
}
