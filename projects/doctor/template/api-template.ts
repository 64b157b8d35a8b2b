import { parseRouteKey, type RouteKey } from '../../local-aws/api-gateway/route-key.ts';
import { createRouteTable } from '../../local-aws/api-gateway/route-table.ts';
import { resolveParsed, type StackOptions } from '../../local-aws/stack/read-stack.ts';
import type { Resource, Stack, Value, ValueMap } from '../../local-aws/stack/stack.ts';
import type { TemplateNode } from '../../local-aws/stack/template-node.ts';
import { readAssign, type Assign } from './assignment.ts';
import { foreignResources } from './foreign-resources.ts';
import { mapOf, textOf, textsOf } from './property-values.ts';
import { withQuickCreated } from './quick-create.ts';
import { readLines, type Lines } from './template-lines.ts';
import type { WebApp } from '../web-app.ts';

/** An HTTP API as its template declares it, right or wrong: nothing is refused that can be judged. */
export interface ApiTemplate {
  readonly app: WebApp;
  readonly stack: Stack;
  readonly api: Resource;
  /** Undefined if the API leaves CORS to its backend. */
  readonly cors: ValueMap | undefined;
  readonly stages: readonly Resource[];
  /** Whether anything deploys routes to a stage. */
  readonly isDeployed: (stage: Resource) => boolean;
  /** The route that takes a request, if any does. */
  readonly routeFor: (method: string, path: string) => TemplateRoute | undefined;
  readonly lines: Lines;
  readonly assign: Assign;
}

export interface TemplateRoute {
  readonly resource: Resource;
  readonly key: RouteKey;
  /** `NONE`, `JWT`, `AWS_IAM` or `CUSTOM`. */
  readonly authorization: string;
  /** Undefined if it has none, or none that the stack declares. */
  readonly authorizer: TemplateAuthorizer | undefined;
  readonly scopes: readonly string[];
  /** Undefined if its target is none of the stack's integrations. */
  readonly integration: Resource | undefined;
}

export interface TemplateAuthorizer {
  readonly resource: Resource;
  /** `JWT` or `REQUEST`. */
  readonly type: string;
  readonly identitySources: readonly string[];
  readonly issuer: string;
  readonly audiences: readonly string[];
}

const prefix = 'AWS::ApiGatewayV2::';

/**
 * Reads a template with an HTTP API.
 *
 * @throws TemplateError that says what cannot be read.
 */
export function readApiTemplate(
  template: TemplateNode,
  app: WebApp,
  options: StackOptions,
): ApiTemplate {
  const resources = { ...foreignResources(template, app.outputs), ...options.resources };
  const declared = resolveParsed(template, { ...options, resources });
  const api = apiOf(declared, template.place.file);
  const stack = withQuickCreated(declared, api);
  const ofType = (name: string) =>
    [...stack.resources.values()].filter(({ type }) => type === prefix + name);
  const lines = readLines(template);
  const routes = ofType('Route').map((resource) => readRoute(resource, stack, lines));
  const stages = ofType('Stage');
  const table = createRouteTable(routes, 'needs-a-segment');
  return {
    app,
    stack,
    api,
    cors: mapOf(api.properties.CorsConfiguration),
    stages,
    isDeployed: ({ properties: { AutoDeploy, DeploymentId } }) =>
      AutoDeploy === true ||
      AutoDeploy === 'true' ||
      DeploymentId !== undefined ||
      ofType('Deployment').length > 0,
    routeFor: (method, path) => table(method, withoutStage(path, stages))?.route,
    lines,
    assign: readAssign(template, stack, lines),
  };
}

function apiOf({ resources }: Stack, file: string): Resource {
  const [api, ...more] = [...resources.values()].filter(({ type }) => type === `${prefix}Api`);
  if (api && more.length === 0) return api;
  const count = api ? more.length + 1 : 0;
  throw new Error(`${file} declares ${count} ${prefix}Api; the doctor takes one.`);
}

/** The name of the stage is the first segment of a path, unless it is `$default`. */
function withoutStage(path: string, stages: readonly Resource[]): string {
  const first = path.split('/')[1];
  const isStage = stages.some(({ properties }) => properties.StageName === first);
  return isStage && first ? path.slice(first.length + 1) || '/' : path;
}

function readRoute(resource: Resource, stack: Stack, lines: Lines): TemplateRoute {
  const { RouteKey, AuthorizationType, AuthorizerId, AuthorizationScopes, Target } =
    resource.properties;
  const find = (id: Value | undefined, type: string) =>
    [...stack.resources.values()].find(
      (other) => other.type === prefix + type && other.physicalId === id,
    );
  const authorizer = find(AuthorizerId, 'Authorizer');
  return {
    resource,
    key: readRouteKey(RouteKey, lines(resource.logicalId, 'RouteKey')),
    authorization: textOf(AuthorizationType) ?? 'NONE',
    authorizer: authorizer && readAuthorizer(authorizer),
    scopes: textsOf(AuthorizationScopes),
    integration: find(textOf(Target)?.replace(/^integrations\//, ''), 'Integration'),
  };
}

function readRouteKey(value: Value | undefined, place: string): RouteKey {
  try {
    return parseRouteKey(textOf(value) ?? '');
  } catch (cause) {
    // SyntaxError: CloudFormation would not deploy it either.
    const fix = 'Write $default, or a method in capitals and a path, such as GET /tasks';
    throw new Error(`${place}: ${(cause as Error).message}. ${fix}.`, { cause });
  }
}

function readAuthorizer(resource: Resource): TemplateAuthorizer {
  const { AuthorizerType, IdentitySource, JwtConfiguration } = resource.properties;
  const { Issuer, Audience } = mapOf(JwtConfiguration) ?? {};
  return {
    resource,
    type: textOf(AuthorizerType) ?? 'of no type',
    identitySources: textsOf(IdentitySource),
    issuer: textOf(Issuer) ?? '',
    audiences: textsOf(Audience),
  };
}
