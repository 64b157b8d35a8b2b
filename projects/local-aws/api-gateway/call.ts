import type { ContextVariables } from './access-log.ts';
import { addClaims, type Arrival } from './context-variables.ts';
import { Refusal } from './refusal.ts';
import { checkHeaderSize, readBody } from './request-limits.ts';
import type { RouteMatch } from './route-table.ts';
import type { RunningRoute, RunningStage } from './running-stage.ts';

/** A request that arrived, and where in the API it belongs. */
export interface Call {
  readonly arrival: Arrival;
  /** Undefined if the API has no such stage. */
  readonly stage: RunningStage | undefined;
  /** Of the request, without the stage, percent-encoded as it was sent. */
  readonly path: string;
  readonly variables: ContextVariables;
  /** A reading of `performance.now()`. */
  readonly startedAt: number;
}

/** The stage that a path belongs to: that of its first segment or else `$default`. */
export function locate(
  stages: readonly RunningStage[],
  { pathname }: URL,
): Pick<Call, 'stage' | 'path'> {
  const first = pathname.split('/')[1];
  const named = stages.find(({ name }) => name === first && name !== '$default');
  if (named) return { stage: named, path: pathname.slice(named.name.length + 1) || '/' };
  return { stage: stages.find(({ name }) => name === '$default'), path: pathname };
}

/** A route that takes a call, and the stage in which it does. */
export interface FoundRoute extends RouteMatch<RunningRoute> {
  readonly stage: RunningStage;
}

/** Finds the route that takes the call. @throws Refusal 431 if the call's headers are too large. */
export function findRoute({ arrival, stage, path, variables }: Call): FoundRoute | undefined {
  checkHeaderSize(arrival.request, arrival.url);
  if (!stage) return undefined;
  variables.set('stage', stage.name);
  const match = stage.match(arrival.request.method, path);
  if (!match) return undefined;
  variables.set('routeKey', match.route.key.text);
  return { ...match, stage };
}

/**
 * Takes the call to the route's backend, if the route's limits and authorizer let it pass.
 *
 * Rejects with the refusal 401, 403, 413, 429, 500 or 503.
 */
export async function runRoute(
  { arrival, path, variables }: Call,
  { route, pathVariables, stage }: FoundRoute,
): Promise<Response> {
  route.admit();
  const authorization = await route.authorize?.(arrival.request, route.scopes);
  if (authorization) addClaims(variables, authorization);
  const body = await readBody(arrival.request);
  variables.set('dataProcessed', String(body.byteLength));
  const exchange = {
    ...arrival,
    path,
    stage,
    routeKey: route.key,
    pathVariables,
    authorization,
    variables,
    body,
  };
  const startedAt = performance.now();
  try {
    return await route.integrate(exchange);
  } finally {
    variables.set('integrationLatency', millisSince(startedAt));
  }
}

/** Whole milliseconds since a reading of `performance.now()`. */
export function millisSince(startedAt: number): string {
  return String(Math.round(performance.now() - startedAt));
}

/** The refusal that stands for whatever was thrown while a call was answered. */
export function asRefusal(error: unknown): Refusal {
  // Everything but a refusal is a fault of the gateway: nobody learns more than that.
  return error instanceof Refusal ? error : new Refusal(500, { cause: error });
}
