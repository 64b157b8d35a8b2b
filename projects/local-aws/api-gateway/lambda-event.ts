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

/**
 * The event that a Lambda function gets, payload format 2.0. What is empty is left out.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpApiEvent {
  readonly version: '2.0';
  readonly routeKey: string;
  /** Percent-decoded, with the stage if it is in the path. */
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly cookies?: readonly string[];
  /** By lower-case name; the values of one that was sent repeatedly are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly stageVariables?: Readonly<Record<string, string>>;
  readonly requestContext: HttpApiRequestContext;
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

interface HttpApiRequestContext {
  readonly accountId: string;
  readonly apiId: string;
  readonly authorizer?: {
    readonly jwt: {
      readonly claims: Readonly<Record<string, string>>;
      readonly scopes: readonly string[] | null;
    };
  };
  readonly domainName: string;
  readonly domainPrefix: string;
  readonly http: {
    readonly method: string;
    readonly path: string;
    readonly protocol: string;
    readonly sourceIp: string;
    readonly userAgent: string;
  };
  readonly requestId: string;
  readonly routeKey: string;
  readonly stage: string;
  /** For example `22/Nov/2026:08:36:23 +0000`. */
  readonly time: string;
  /** Milliseconds since the epoch. */
  readonly timeEpoch: number;
}

export function lambdaEvent(exchange: Exchange): HttpApiEvent {
  const { url, routeKey, stage } = exchange;
  const { cookie, ...headers } = eventHeaders(exchange);
  return {
    version: '2.0',
    routeKey: routeKey.text,
    rawPath: decodedPath(exchange),
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split('; ') }),
    headers,
    ...unlessEmpty(
      'queryStringParameters',
      mapValues(queryValues(exchange), (values) => values.join(',')),
    ),
    ...unlessEmpty('pathParameters', pathParameters(exchange)),
    ...unlessEmpty('stageVariables', stage.variables),
    requestContext: requestContext(exchange),
    ...eventBody(exchange),
  };
}

function requestContext(exchange: Exchange): HttpApiRequestContext {
  const { authorization, variables, request, routeKey, receivedAt } = exchange;
  return {
    ...sharedContext(exchange),
    ...(authorization && { authorizer: { jwt: authorization } }),
    http: {
      method: request.method,
      path: decodedPath(exchange),
      protocol: 'HTTP/1.1',
      sourceIp: exchange.sourceIp,
      userAgent: request.headers.get('user-agent') ?? '',
    },
    routeKey: routeKey.text,
    time: variables.get('requestTime') ?? '',
    timeEpoch: receivedAt,
  };
}

function unlessEmpty<Name extends string>(
  name: Name,
  values: Readonly<Record<string, string>>,
): Partial<Record<Name, Readonly<Record<string, string>>>> {
  const entry = { [name]: values } as Record<Name, Readonly<Record<string, string>>>;
  return Object.keys(values).length > 0 ? entry : {};
}
