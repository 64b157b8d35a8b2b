import type { Resource, Stack, ValueMap } from '../../stack/stack.ts';
import { clientId } from './test-issuer.ts';

/** Types without `AWS::ApiGatewayV2::` and properties without `ApiId`, by logical id. */
export type TestResources = Readonly<Record<string, readonly [type: string, properties: ValueMap]>>;

export const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:timer';

/** A stack of these resources; each one's physical id is its logical id in small letters. */
export function testStack(resources: TestResources): Stack {
  const entries = Object.entries(resources).map(([logicalId, [type, properties]]) => {
    const isOfApi = !type.includes('::') && type !== 'Api';
    const resource: Resource = {
      logicalId,
      type: type.includes('::') ? type : `AWS::ApiGatewayV2::${type}`,
      physicalId: logicalId.toLowerCase(),
      properties: isOfApi ? { ApiId: 'api', ...properties } : properties,
      attributes: {},
    };
    return [logicalId, resource] as const;
  });
  return { name: 'test', parameters: {}, resources: new Map(entries), outputs: {} };
}

export const cors: ValueMap = {
  AllowOrigins: ['http://localhost:8100'],
  AllowMethods: ['GET', 'POST'],
  AllowHeaders: ['authorization', 'content-type'],
  ExposeHeaders: ['etag'],
  MaxAge: 7200,
};

/** An API with a function behind every route key given, all of them open. */
export function functionApi(
  routeKeys: readonly string[],
  api: ValueMap = {},
  integration: ValueMap = {},
): TestResources {
  const routes = routeKeys.map((RouteKey, index) => [
    `Route${index}`,
    ['Route', { RouteKey, Target: 'integrations/integration' }] as const,
  ]);
  return {
    Api: ['Api', { Name: 'test', ProtocolType: 'HTTP', ...api }],
    Stage: ['Stage', { StageName: '$default', AutoDeploy: true }],
    Integration: [
      'Integration',
      {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: functionArn,
        PayloadFormatVersion: '2.0',
        ...integration,
      },
    ],
    Permission: [
      'AWS::Lambda::Permission',
      {
        FunctionName: functionArn,
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: 'arn:aws:execute-api:us-east-1:123456789012:api/*',
      },
    ],
    ...(Object.fromEntries(routes) as TestResources),
  };
}

/** The same with a function behind `$default` and an access log of this format. */
export function withAccessLog(Format: string): TestResources {
  const AccessLogSettings = { DestinationArn: 'arn:aws:logs', Format };
  return {
    ...functionApi(['$default']),
    Stage: ['Stage', { StageName: '$default', AutoDeploy: true, AccessLogSettings }],
  };
}

/** The same with a server behind `$default`. */
export function httpApi(uri: string, integration: ValueMap = {}): TestResources {
  const properties = {
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'ANY',
    IntegrationUri: uri,
    ...integration,
  };
  return { ...functionApi(['$default']), Integration: ['Integration', properties] };
}

/** The same with a JWT authorizer before `$default`. */
export function securedApi(
  issuer: string,
  scopes: readonly string[] = [],
  identitySource = '$request.header.Authorization',
): TestResources {
  return {
    ...functionApi([], { CorsConfiguration: cors }),
    Authorizer: [
      'Authorizer',
      {
        Name: 'user-pool',
        AuthorizerType: 'JWT',
        IdentitySource: [identitySource],
        JwtConfiguration: { Issuer: issuer, Audience: [clientId] },
      },
    ],
    DefaultRoute: [
      'Route',
      {
        RouteKey: '$default',
        AuthorizationType: 'JWT',
        AuthorizerId: 'authorizer',
        AuthorizationScopes: scopes,
        Target: 'integrations/integration',
      },
    ],
  };
}
