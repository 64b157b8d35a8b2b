import { resolveStack } from '../../projects/local-aws/stack/read-stack.ts';
import type { Resource, Stack, Value, ValueMap } from '../../projects/local-aws/stack/stack.ts';
import { TemplateError } from '../../projects/local-aws/stack/template-error.ts';
import { ACCOUNT_ID, CLIENT_ID, RESOURCE_SCHEMAS, USER_POOL_ID } from './gateway-resources.ts';

/** The five parameters that have to be given. */
export const REQUIRED = {
  App: 'timerservice',
  Env: 'dev',
  Name: 'ApiGateway',
  AppClientID: CLIENT_ID,
  UserPoolID: USER_POOL_ID,
};

/** Backend of the first deployment. */
export const FUNCTION_ARN = `arn:aws:lambda:us-east-1:${ACCOUNT_ID}:function:timer-api`;

/** The largest template that may be given on CloudFormation's command line, in bytes. */
const LARGEST_TEMPLATE_BODY = 51_200;

/** Further parameters of each deployment, and what the integration of its backend has to be. */
const DEPLOYMENTS: readonly (readonly [Readonly<Record<string, string>>, ValueMap])[] = [
  [
    { BackendFunctionArn: FUNCTION_ARN, AllowedOrigins: 'https://a.example,https://b.example' },
    { IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION_ARN, PayloadFormatVersion: '2.0' },
  ],
  [
    { BackendUrl: 'https://backend.example/v1', TokenUse: 'id' },
    {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'ANY',
      IntegrationUri: 'https://backend.example/v1',
    },
  ],
  [
    {},
    { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'arn:service', ConnectionType: 'VPC_LINK' },
  ],
];

/** Resolves the gateway's template for a backend. */
export function deploy(template: string, parameters: Readonly<Record<string, string>>): Stack {
  return resolveStack(template, '1_ApiGatewayAuthorizer.yml', {
    parameters: { ...REQUIRED, ...parameters },
    accountId: ACCOUNT_ID,
    imports: {
      'timerservice-dev-PrivateSubnets': 'subnet-1,subnet-2',
      'timerservice-dev-api-DiscoveryServiceARN': 'arn:service',
    },
  });
}

/**
 * What is wrong with the gateway's template, for each kind of backend: nothing, if it is right.
 *
 * These are the properties that make the API safe and callable by browsers; general validators let most
 * of them pass.
 */
export function gatewayFindings(template: string): readonly string[] {
  const bytes = Buffer.byteLength(template);
  const size = bytes > LARGEST_TEMPLATE_BODY ? [`the template has ${bytes} bytes`] : [];
  return [
    ...size,
    ...DEPLOYMENTS.flatMap(([parameters, backend]) => {
      try {
        return [...findingsOf(deploy(template, parameters), backend)];
      } catch (error) {
        if (error instanceof TemplateError) return [error.message];
        throw error;
      }
    }),
  ];
}

function* findingsOf(stack: Stack, backend: ValueMap): Iterable<string> {
  for (const resource of stack.resources.values()) yield* propertyFindings(resource);
  yield* routeFindings(stack);
  yield* integrationFindings(stack, backend);
  yield* preflightFindings(stack);
  yield* outputFindings(stack);
}

function* propertyFindings({ logicalId, type, properties }: Resource): Iterable<string> {
  const issues = RESOURCE_SCHEMAS[type]?.safeParse(properties).error?.issues ?? [];
  for (const { path, message } of issues) yield `${logicalId}.${path.join('.')}: ${message}`;
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
