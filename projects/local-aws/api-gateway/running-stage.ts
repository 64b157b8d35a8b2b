import type { LambdaHandler } from '../lambda/lambda-handler.ts';
import { RefusedResource } from '../refused-resource.ts';
import type { Stack } from '../stack/stack.ts';
import type { ApiDefinition } from './api-definition.ts';
import type { Exchange, Integration } from './exchange.ts';
import { functionNameOf } from './function-name.ts';
import { createHttpIntegration } from './http-integration.ts';
import type { HttpIntegrationDefinition } from './integration-properties.ts';
import { integrationUri } from './integration-uri.ts';
import { mayInvoke } from './invoke-permission.ts';
import {
  createJwtAuthorizer,
  type AuthorizerDefinition,
  type AuthorizerOptions,
  type JwtAuthorizer,
} from './jwt-authorizer.ts';
import { createLambdaIntegration } from './lambda-integration.ts';
import { missingFunction } from './missing-function.ts';
import { Refusal } from './refusal.ts';
import { mapResponses } from './response-mapping.ts';
import type { Route } from './route-properties.ts';
import { createRouteTable, type GreedyVariableRule, type RouteTable } from './route-table.ts';
import type { Stage } from './stage-properties.ts';
import { createThrottle, type ThrottleLimits } from './throttle.ts';
import { limitTime } from './time-limit.ts';

export interface RunningOptions extends AuthorizerOptions {
  /** By ARN or by name. */
  readonly functions: ReadonlyMap<string, LambdaHandler>;
  /** Where the services behind VPC links are really served. */
  readonly vpcLinkAddress: string | undefined;
  readonly greedyVariable: GreedyVariableRule;
  /** Receives why a function failed. */
  readonly functionLog: (line: string) => void;
}

/** A stage whose routes can be called. */
export interface RunningStage extends Stage {
  readonly match: RouteTable<RunningRoute>;
}

export interface RunningRoute extends Route {
  /** Throws the refusal 429 if the route is called too often. */
  readonly admit: () => void;
  readonly authorize: JwtAuthorizer | undefined;
  readonly integrate: (exchange: Exchange) => Promise<Response>;
}

/** @throws RefusedResource if nothing stands in for what an integration calls. */
export function runStages(
  stack: Stack,
  api: ApiDefinition,
  options: RunningOptions,
): readonly RunningStage[] {
  const authorizers = new Map<AuthorizerDefinition, JwtAuthorizer>();
  for (const { authorizer } of api.routes) {
    // One for all routes, so that they share the issuer's keys.
    if (authorizer && !authorizers.has(authorizer)) {
      authorizers.set(authorizer, createJwtAuthorizer(authorizer, options));
    }
  }
  return api.stages.map((stage) => {
    const routes = api.routes.map((route) => ({
      ...route,
      admit: admission(stage.throttle(route.key.text), options.clock),
      authorize: route.authorizer && authorizers.get(route.authorizer),
      integrate: limitTime(
        mapResponses(
          integrationOf(stack, api, stage, route, options),
          route.integration.responseMapping,
        ),
        route.integration.timeoutMillis,
      ),
    }));
    return { ...stage, match: createRouteTable(routes, options.greedyVariable) };
  });
}

function admission(limits: ThrottleLimits | undefined, clock: () => number): () => void {
  return limits ? createThrottle(limits, clock) : () => undefined;
}

function integrationOf(
  stack: Stack,
  api: ApiDefinition,
  stage: Stage,
  route: Route,
  options: RunningOptions,
): Integration {
  const { integration, key: routeKey, resource } = route;
  if (integration.kind !== 'lambda') return httpIntegrationOf(stage, route, integration, options);
  const { functionArn, payloadFormat } = integration;
  const { functions, functionLog: log } = options;
  const handler = functions.get(functionArn) ?? functions.get(functionNameOf(functionArn));
  if (!handler) throw missingFunction(stack, resource, functionArn);
  const invoker = { functionArn, apiId: api.id, stageName: stage.name, routeKey };
  const permission = mayInvoke(stack, invoker) ? 'granted' : 'missing';
  return createLambdaIntegration({ functionArn, handler, payloadFormat, permission, log });
}

function httpIntegrationOf(
  stage: Stage,
  { resource, key }: Route,
  integration: HttpIntegrationDefinition,
  { vpcLinkAddress }: RunningOptions,
): Integration {
  const { kind, method, mapping } = integration;
  if (kind === 'vpc-link') {
    return vpcLinkAddress
      ? createHttpIntegration({ uri: vpcLinkAddress, method, mapping, path: 'appended-with-stage' })
      : refuseVpcLink;
  }
  const uri = integrationUri(resource, integration.uri, stage);
  const known = new Set(key.path?.map(({ text }) => text));
  const unknown = [...uri.matchAll(/\{(\w+)\+?\}/g)].find(([, name = '']) => !known.has(name));
  if (unknown) {
    const problem = `its integration's URI has ${unknown[0]}, but "${key.text}" has no such variable`;
    throw new RefusedResource(resource, problem, 'Name a variable of the route key.');
  }
  return createHttpIntegration({ uri, method, mapping, path: key.path ? 'replaced' : 'appended' });
}

const refuseVpcLink: Integration = () => {
  const integrationErrorMessage = 'No local address was given for the service behind the VPC link';
  return Promise.reject(new Refusal(503, { variables: { integrationErrorMessage } }));
};
