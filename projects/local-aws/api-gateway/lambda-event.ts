import type { Exchange } from './exchange.ts';
import { decodeSegment } from './route-table.ts';

/**
 * The event that a Lambda function gets, payload format 2.0. What is empty is left out.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpApiEvent {
  readonly version: '2.0';
  readonly routeKey: string;
  /** Percent-encoded as it was sent, with the stage if it is in the path. */
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

export interface HttpApiRequestContext {
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
  const { request, url, route, stage } = exchange;
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  return {
    version: '2.0',
    routeKey: route.key.text,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split('; ') }),
    headers: { ...headers, ...forwardedHeaders(exchange) },
    ...unlessEmpty('queryStringParameters', joinValues(url.searchParams)),
    ...unlessEmpty('pathParameters', decodeValues(exchange.pathVariables)),
    ...unlessEmpty('stageVariables', stage.variables),
    requestContext: requestContext(exchange),
    ...eventBody(exchange),
  };
}

function requestContext({ authorization, ...exchange }: Exchange): HttpApiRequestContext {
  const { variables, request, url, route, stage, apiId, accountId, receivedAt } = exchange;
  return {
    accountId,
    apiId,
    ...(authorization && { authorizer: { jwt: authorization } }),
    domainName: url.hostname,
    domainPrefix: url.hostname.split('.')[0] ?? '',
    http: {
      method: request.method,
      path: url.pathname,
      protocol: 'HTTP/1.1',
      sourceIp: exchange.sourceIp,
      userAgent: request.headers.get('user-agent') ?? '',
    },
    requestId: exchange.requestId,
    routeKey: route.key.text,
    stage: stage.name,
    time: variables.get('requestTime') ?? '',
    timeEpoch: receivedAt,
  };
}

function forwardedHeaders({ request, url, sourceIp }: Exchange): Record<string, string> {
  const earlier = request.headers.get('x-forwarded-for');
  return {
    'x-forwarded-for': earlier ? `${earlier}, ${sourceIp}` : sourceIp,
    'x-forwarded-port': url.port || '80',
    'x-forwarded-proto': url.protocol.slice(0, -1),
  };
}

const textTypes = /^\s*(text\/[^;\s]+|application\/(json|xml|javascript))\s*(;|$)/i;

function eventBody({ body, request }: Exchange): Pick<HttpApiEvent, 'body' | 'isBase64Encoded'> {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(request.headers.get('content-type') ?? '');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

function joinValues(parameters: URLSearchParams): Record<string, string> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
}

function decodeValues(values: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, decodeSegment(value)]));
}

function unlessEmpty<Name extends string>(
  name: Name,
  values: Readonly<Record<string, string>>,
): Partial<Record<Name, Readonly<Record<string, string>>>> {
  const entry = { [name]: values } as Record<Name, Readonly<Record<string, string>>>;
  return Object.keys(values).length > 0 ? entry : {};
}
