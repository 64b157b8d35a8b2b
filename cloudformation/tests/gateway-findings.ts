import { parseDocument } from 'yaml';
import type { Resource, Stack, Value, ValueMap } from '../../projects/local-aws/stack/stack.ts';
import { TemplateError } from '../../projects/local-aws/stack/template-error.ts';
import {
  COMMON_RESOURCES,
  deploy,
  DEPLOYMENTS,
  FUNCTION_ARN,
  type Deployment,
} from './gateway-deployments.ts';
import { RESOURCE_SCHEMAS } from './gateway-resources.ts';

/** The largest template that may be given on CloudFormation's command line, in bytes. */
const LARGEST_TEMPLATE_BODY = 51_200;

/**
 * What is wrong with the gateway's template, for each kind of backend: nothing, if it is right.
 *
 * These are the properties that make the API safe and callable by browsers; general validators let most
 * of them pass.
 */
export function* gatewayFindings(template: string): Iterable<string> {
  const bytes = Buffer.byteLength(template);
  if (bytes > LARGEST_TEMPLATE_BODY) yield `the template has ${bytes} bytes`;
  try {
    for (const deployment of DEPLOYMENTS) {
      yield* findingsOf(deploy(template, deployment.parameters), deployment);
    }
    yield* templateFindings(template);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    yield error.message;
  }
}

function* findingsOf(stack: Stack, { resources, integration }: Deployment): Iterable<string> {
  yield* creationFindings(stack, [...COMMON_RESOURCES, ...resources]);
  for (const resource of stack.resources.values()) yield* propertyFindings(resource);
  yield* apiFindings(stack);
  yield* routeFindings(stack);
  yield* integrationFindings(stack, integration);
  yield* linkFindings(stack);
  yield* preflightFindings(stack);
  yield* boundaryFindings(stack);
  yield* outputFindings(stack);
}

/** What a deployment doesn't show. */
function* templateFindings(template: string): Iterable<string> {
  const document = parseDocument(template);
  for (const logs of ['AccessLogs', 'PreflightLogs']) {
    for (const policy of ['DeletionPolicy', 'UpdateReplacePolicy']) {
      if (document.getIn(['Resources', logs, policy]) === 'Retain') continue;
      yield `${logs} does not outlive the stack, without ${policy}`;
    }
  }
  if (takesTwoBackends(template)) yield 'two backends are taken';
}

function takesTwoBackends(template: string): boolean {
  try {
    deploy(template, { BackendFunctionArn: FUNCTION_ARN, BackendUrl: 'https://backend.example' });
    return true;
  } catch (error) {
    // TemplateError, of the rule that forbids it.
    return !(error instanceof TemplateError && error.message.includes('OneBackend'));
  }
}

function* creationFindings({ resources }: Stack, expected: readonly string[]): Iterable<string> {
  for (const logicalId of expected) {
    if (!resources.has(logicalId)) yield `${logicalId} is not created`;
  }
  for (const logicalId of resources.keys()) {
    if (!expected.includes(logicalId)) yield `${logicalId} should not be created`;
  }
}

function* propertyFindings({ logicalId, type, properties }: Resource): Iterable<string> {
  const issues = RESOURCE_SCHEMAS[type]?.safeParse(properties).error?.issues ?? [];
  for (const { path, message } of issues) yield `${logicalId}.${path.join('.')}: ${message}`;
}

/** Everything belongs to the one API. */
function* apiFindings(stack: Stack): Iterable<string> {
  const [api] = ofType(stack, 'AWS::ApiGatewayV2::Api');
  for (const { logicalId, properties } of stack.resources.values()) {
    if (!('ApiId' in properties) || properties.ApiId === api?.physicalId) continue;
    yield `${logicalId} belongs to another API`;
  }
}

function* routeFindings(stack: Stack): Iterable<string> {
  const routes = ofType(stack, 'AWS::ApiGatewayV2::Route');
  for (const key of ['$default', 'OPTIONS /{proxy+}', 'OPTIONS /']) {
    if (!routes.some(({ properties }) => properties.RouteKey === key))
      yield `there is no route ${key}`;
  }
  const [authorizer] = ofType(stack, 'AWS::ApiGatewayV2::Authorizer');
  const needsScope = stack.parameters.TokenUse === 'access';
  for (const { logicalId, properties } of routes) {
    if (properties.AuthorizationType !== 'JWT') continue;
    if (properties.AuthorizerId !== authorizer?.physicalId) yield `${logicalId} has no authorizer`;
    const hasScope = 'AuthorizationScopes' in properties;
    if (hasScope !== needsScope) yield `${logicalId} has other scopes`;
  }
}

function* integrationFindings(stack: Stack, backend: ValueMap): Iterable<string> {
  for (const { logicalId, properties } of ofType(stack, 'AWS::ApiGatewayV2::Route')) {
    const integration = targetOf(stack, properties);
    if (integration === undefined) {
      yield `${logicalId} has a dangling target`;
      continue;
    }
    if (!mayInvoke(stack, integration))
      yield `${integration.logicalId} may not invoke its function`;
    if (properties.RouteKey !== '$default') continue;
    for (const [key, value] of Object.entries(backend)) {
      if (integration.properties[key] === value) continue;
      yield `${integration.logicalId}.${key} is not the backend's`;
    }
  }
}

function* linkFindings(stack: Stack): Iterable<string> {
  const [link] = ofType(stack, 'AWS::ApiGatewayV2::VpcLink');
  for (const { logicalId, properties } of ofType(stack, 'AWS::ApiGatewayV2::Integration')) {
    if (properties.ConnectionType === undefined) continue;
    if (properties.ConnectionId !== link?.physicalId) yield `${logicalId} has another VPC link`;
  }
  const needsGroups = stack.parameters.SecurityGroupsExport !== '';
  if (link !== undefined && 'SecurityGroupIds' in link.properties !== needsGroups)
    yield `${link.logicalId} has other security groups`;
}

function mayInvoke(stack: Stack, { properties }: Resource): boolean {
  if (properties.IntegrationType !== 'AWS_PROXY') return true;
  const name = functionName(properties.IntegrationUri);
  return ofType(stack, 'AWS::Lambda::Permission').some(
    (permission) => functionName(permission.properties.FunctionName) === name,
  );
}

function* preflightFindings(stack: Stack): Iterable<string> {
  const [api] = ofType(stack, 'AWS::ApiGatewayV2::Api');
  const [preflight] = ofType(stack, 'AWS::Lambda::Function');
  const cors = mapOf(api?.properties.CorsConfiguration);
  const variables = mapOf(mapOf(preflight?.properties.Environment).Variables);
  for (const [variable, configured] of [
    ['ALLOWED_ORIGINS', cors.AllowOrigins],
    ['ALLOWED_METHODS', cors.AllowMethods],
    ['ALLOWED_HEADERS', cors.AllowHeaders],
    ['MAX_AGE', cors.MaxAge],
  ] as const) {
    if (textOf(variables[variable]) === textOf(configured)) continue;
    yield `${variable} differs from the CORS configuration`;
  }
  for (const { logicalId, properties } of ofType(stack, 'AWS::ApiGatewayV2::Route')) {
    const target = targetOf(stack, properties)?.properties.IntegrationUri;
    if (properties.AuthorizationType === 'JWT' || target === preflight?.attributes.Arn) continue;
    yield `${logicalId} lets requests without a token past the preflight function`;
  }
}

function* boundaryFindings(stack: Stack): Iterable<string> {
  const isBounded = stack.parameters.PermissionsBoundary !== '';
  for (const { logicalId, properties } of ofType(stack, 'AWS::IAM::Role')) {
    if ('PermissionsBoundary' in properties === isBounded) continue;
    yield `${logicalId} has another boundary`;
  }
}

function* outputFindings({ outputs, resources }: Stack): Iterable<string> {
  const api = resources.get('Api');
  for (const [name, value] of [
    ['timerservice-dev-ApiGatewayID', api?.physicalId],
    ['timerservice-dev-ApiGatewayEndpoint', api?.attributes.ApiEndpoint],
  ]) {
    const output = Object.values(outputs).find(({ exportName }) => exportName === name);
    if (output?.value !== value) yield `${name} is not exported`;
  }
}

function targetOf(stack: Stack, route: ValueMap): Resource | undefined {
  return ofType(stack, 'AWS::ApiGatewayV2::Integration').find(
    ({ physicalId }) => route.Target === `integrations/${physicalId}`,
  );
}

function ofType(stack: Stack, type: string): readonly Resource[] {
  return [...stack.resources.values()].filter((resource) => resource.type === type);
}

function mapOf(value: Value | undefined): ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ValueMap)
    : {};
}

/** The name at the end of a function's ARN, or the name that stands alone. */
function functionName(value: Value | undefined): string | undefined {
  return textOf(value).split(':').at(-1);
}

/** A list's items with commas between them, as a variable of the function holds them. */
function textOf(value: Value | undefined): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' ? '' : String(value);
}
