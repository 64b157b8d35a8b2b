import { randomBytes } from 'node:crypto';
import type { LambdaHandler } from '../lambda/lambda-handler.ts';
import type { Connection } from '../loopback-server.ts';
import type { Stack } from '../stack/stack.ts';
import { formatAccessLog } from './access-log.ts';
import { readApiDefinition } from './api-definition.ts';
import { asRefusal, findRoute, locate, millisSince, runRoute, type Call } from './call.ts';
import { contextVariables, type Arrival } from './context-variables.ts';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from './assumptions.ts';
import {
  answerPreflight,
  isPreflight,
  replaceCorsHeaders,
  type CorsConfiguration,
} from './cors.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './route-properties.ts';
import { runStages } from './running-stage.ts';

export interface HttpApiOptions extends Partial<Assumptions> {
  /** Lambda functions by ARN, without version or alias, or by name. */
  readonly functions?: ReadonlyMap<string, LambdaHandler>;
  /**
   * Where an issuer's discovery document and keys are really served, without a trailing slash.
   *
   * @default The issuer itself.
   */
  readonly issuerAddress?: (issuer: string) => string;
  /** Where the service behind VPC links is really served. Without it, they answer 503. */
  readonly vpcLinkAddress?: string;
  /** Receives the lines of the access log, which never hold a token. */
  readonly accessLog?: (line: string) => void;
  /**
   * Receives why a function failed, in its own words, which may hold what it was sent. They are dropped
   * by default.
   */
  readonly functionLog?: ((line: string) => void) | undefined;
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}

/** An HTTP API as a value. */
export interface HttpApi {
  readonly routes: readonly RouteSummary[];
  /** Answers a request. It never rejects. */
  readonly fetch: (
    request: Request,
    connection?: Pick<Connection, 'sourceIp'>,
  ) => Promise<Response>;
}

/** A route in a few words, for people. */
export interface RouteSummary {
  /** For example `OPTIONS /{proxy+}`. */
  readonly routeKey: string;
  /** For example `JWT (aws.cognito.signin.user.admin)`, or `NONE`. */
  readonly authorization: string;
  /** ARN or URL of what is behind it. */
  readonly target: string;
}

const accountId = '123456789012';

/**
 * Stands in for the HTTP API that a stack declares: its routes, JWT authorizers, CORS, integrations,
 * throttling and access log.
 *
 * @throws RefusedResource naming the resource that is wrong or not supported.
 */
export function createHttpApi(stack: Stack, options: HttpApiOptions = {}): HttpApi {
  const clock = options.clock ?? Date.now;
  const api = readApiDefinition(stack);
  const { refusals, greedyVariable, unknownKey } = { ...DEFAULT_ASSUMPTIONS, ...options };
  const stages = runStages(stack, api, {
    functions: options.functions ?? new Map<string, LambdaHandler>(),
    issuerAddress: options.issuerAddress ?? ((issuer) => issuer),
    vpcLinkAddress: options.vpcLinkAddress,
    greedyVariable,
    unknownKey,
    functionLog: options.functionLog ?? (() => undefined),
    clock,
  });
  return {
    routes: api.routes.map(summarize),
    fetch: async (request, { sourceIp } = { sourceIp: '127.0.0.1' }) => {
      const arrival: Arrival = {
        request,
        url: new URL(request.url),
        sourceIp,
        accountId,
        apiId: api.id,
        requestId: randomBytes(11).toString('base64'),
        receivedAt: clock(),
      };
      const variables = contextVariables(arrival);
      const startedAt = performance.now();
      const call = { arrival, variables, startedAt, ...locate(stages, arrival.url) };
      const response = await answer(call, api.cors, refusals);
      return complete(call, response, options.accessLog);
    },
  };
}

async function answer(
  call: Call,
  cors: CorsConfiguration | undefined,
  refusals: Assumptions['refusals'],
): Promise<Response> {
  const { request } = call.arrival;
  try {
    const match = findRoute(call);
    if (match) {
      const response = await runRoute(call, match);
      return cors ? replaceCorsHeaders(cors, request, response) : response;
    }
    if (call.stage && cors && isPreflight(request)) return answerPreflight(cors, request);
    throw new Refusal(404);
  } catch (error) {
    const refusal = asRefusal(error);
    for (const [name, value] of Object.entries(refusal.variables)) call.variables.set(name, value);
    const response = refusal.toResponse();
    return cors && refusals === 'with-cors'
      ? replaceCorsHeaders(cors, request, response)
      : response;
  }
}

async function complete(
  { arrival, stage, variables, startedAt }: Call,
  response: Response,
  accessLog: HttpApiOptions['accessLog'],
): Promise<Response> {
  const body = response.body && (await response.arrayBuffer());
  const responseLength = body?.byteLength ?? 0;
  const requestLength = Number(variables.get('dataProcessed') ?? 0);
  const headers = new Headers(response.headers);
  headers.set('apigw-requestid', arrival.requestId);
  variables.set('status', String(response.status));
  variables.set('responseLength', String(responseLength));
  variables.set('dataProcessed', String(requestLength + responseLength));
  variables.set('responseLatency', millisSince(startedAt));
  if (stage?.accessLogFormat) accessLog?.(formatAccessLog(stage.accessLogFormat, variables));
  return new Response(body, { status: response.status, headers });
}

function summarize({ key, authorizer, scopes, integration }: Route): RouteSummary {
  const asked = scopes.length > 0 ? `JWT (${scopes.join(' ')})` : 'JWT';
  return {
    routeKey: key.text,
    authorization: authorizer ? asked : 'NONE',
    target: integration.kind === 'lambda' ? integration.functionArn : integration.uri,
  };
}
