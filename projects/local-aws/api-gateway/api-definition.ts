import { z } from 'zod';
import { readProperties, RefusedResource } from '../refused-resource.ts';
import type { Resource, Stack } from '../stack/stack.ts';
import { readAuthorizer } from './authorizer-properties.ts';
import { corsConfiguration, type CorsConfiguration } from './cors.ts';
import { readIntegration } from './integration-properties.ts';
import { flag, text, withoutLocalEffect } from '../property-values.ts';
import { routeSignature } from './route-key.ts';
import { readRoute, type Route } from './route-properties.ts';
import { readStage, type Stage } from './stage-properties.ts';

/** An HTTP API as its template declares it, with every reference followed. */
export interface ApiDefinition {
  readonly id: string;
  /** Undefined if the API leaves CORS to its backend. */
  readonly cors: CorsConfiguration | undefined;
  readonly routes: readonly Route[];
  readonly stages: readonly Stage[];
}

const apiSchema = z.strictObject({
  Name: text,
  ProtocolType: z.literal('HTTP', 'only HTTP APIs are stood in for'),
  CorsConfiguration: corsConfiguration.optional(),
  DisableExecuteApiEndpoint: flag.refine((disabled) => !disabled, 'must be false').optional(),
  RouteSelectionExpression: z.literal('$request.method $request.path').optional(),
  Description: withoutLocalEffect,
  IpAddressType: withoutLocalEffect,
  Tags: withoutLocalEffect,
  Version: withoutLocalEffect,
});

const prefix = 'AWS::ApiGatewayV2::';

/**
 * Reads the HTTP API that a stack declares.
 *
 * @throws RefusedResource naming the resource that is wrong or asks for what is not supported.
 * @throws Error if the stack does not declare exactly one API and at least one stage.
 */
export function readApiDefinition(stack: Stack): ApiDefinition {
  const resources = [...stack.resources.values()].filter(({ type }) => type.startsWith(prefix));
  const ofType = (name: string) => resources.filter(({ type }) => type === prefix + name);
  refuseOthers(resources);
  const [api, ...more] = ofType('Api');
  if (!api || more.length > 0) {
    throw new Error(
      `Stack ${stack.name} declares ${ofType('Api').length} ${prefix}Api; declare one.`,
    );
  }
  const { CorsConfiguration: cors } = readProperties(api, apiSchema);
  resources.forEach((resource) => refuseForeign(resource, api));
  refuseTooMany(ofType('Authorizer'));
  const authorizers = new Map(
    ofType('Authorizer').map((it) => [it.physicalId, readAuthorizer(it)]),
  );
  const integrations = new Map(
    ofType('Integration').map((it) => [it.physicalId, readIntegration(it)]),
  );
  const routes = ofType('Route').map((it) => readRoute(it, authorizers, integrations));
  refuseDuplicates(routes);
  const routeKeys = routes.map(({ key }) => key.text);
  const stages = ofType('Stage').map((it) => readStage(it, routeKeys));
  if (stages.length === 0)
    throw new Error(
      `Stack ${stack.name} declares no ${prefix}Stage; declare one, such as StageName: $default.`,
    );
  return { id: api.physicalId, cors, routes, stages };
}

const supported = new Set(['Api', 'Authorizer', 'Integration', 'Route', 'Stage', 'VpcLink']);

function refuseOthers(resources: readonly Resource[]): void {
  for (const resource of resources) {
    if (supported.has(resource.type.slice(prefix.length))) continue;
    const recovery = `Keep to ${[...supported].join(', ')}.`;
    throw new RefusedResource(resource, 'there is no stand-in for its type', recovery);
  }
}

function refuseForeign(resource: Resource, api: Resource): void {
  const { ApiId } = resource.properties;
  if (resource === api || ApiId === undefined || ApiId === api.physicalId) return;
  const problem = `it belongs to another API, ${JSON.stringify(ApiId)}`;
  throw new RefusedResource(resource, problem, `Write ApiId: !Ref ${api.logicalId}.`);
}

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const maxAuthorizers = 10;

function refuseTooMany(authorizers: readonly Resource[]): void {
  const surplus = authorizers[maxAuthorizers];
  if (!surplus) return;
  const problem = `it is authorizer ${maxAuthorizers + 1} of the API, which may have ${maxAuthorizers}`;
  throw new RefusedResource(surplus, problem, 'Let routes share authorizers.');
}

function refuseDuplicates(routes: readonly Route[]): void {
  const seen = new Map<string, Route>();
  for (const route of routes) {
    const signature = routeSignature(route.key);
    const earlier = seen.get(signature);
    if (earlier) {
      const problem = `it takes the same requests as ${earlier.resource.logicalId}, "${route.key.text}"`;
      throw new RefusedResource(route.resource, problem, 'Remove one of the two.');
    }
    seen.set(signature, route);
  }
}
