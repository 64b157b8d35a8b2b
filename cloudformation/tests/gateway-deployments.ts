import { resolveStack } from '../../projects/local-aws/stack/read-stack.ts';
import type { Stack, ValueMap } from '../../projects/local-aws/stack/stack.ts';
import { ACCOUNT_ID, BOUNDARY, CLIENT_ID, USER_POOL_ID } from './gateway-resources.ts';

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

/** A way to deploy the template, and what has to come of it. */
export interface Deployment {
  /** Besides the required ones. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Logical ids of what is created for its backend alone. */
  readonly resources: readonly string[];
  /** Properties of the integration to which every request but a preflight goes. */
  readonly integration: ValueMap;
}

const service: Deployment = {
  parameters: {},
  resources: ['ServiceIntegration', 'VpcLink'],
  integration: { IntegrationUri: 'arn:service', ConnectionType: 'VPC_LINK' },
};

/** One for every kind of backend, and for every other choice that changes what is created. */
export const DEPLOYMENTS: readonly Deployment[] = [
  {
    parameters: {
      BackendFunctionArn: FUNCTION_ARN,
      AllowedOrigins: 'https://a.example,https://b.example',
      PermissionsBoundary: BOUNDARY,
    },
    resources: ['FunctionIntegration', 'FunctionPermission'],
    integration: { IntegrationType: 'AWS_PROXY', IntegrationUri: FUNCTION_ARN },
  },
  {
    parameters: { BackendUrl: 'https://backend.example/v1', TokenUse: 'id' },
    resources: ['UrlIntegration'],
    integration: { IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://backend.example/v1' },
  },
  service,
  { ...service, parameters: { SecurityGroupsExport: 'Groups' } },
];

/** Logical ids of what is created whatever the backend. */
export const COMMON_RESOURCES: readonly string[] = [
  'Api',
  'Authorizer',
  'DefaultRoute',
  'PreflightRoute',
  'RootPreflightRoute',
  'PreflightIntegration',
  'PreflightPermission',
  'PreflightFunction',
  'PreflightRole',
  'Stage',
  'AccessLogs',
  'PreflightLogs',
];

/** Resolves the gateway's template for a backend. */
export function deploy(template: string, parameters: Readonly<Record<string, string>>): Stack {
  return resolveStack(template, '1_ApiGatewayAuthorizer.yml', {
    parameters: { ...REQUIRED, ...parameters },
    accountId: ACCOUNT_ID,
    imports: {
      'timerservice-dev-PrivateSubnets': 'subnet-1,subnet-2',
      'timerservice-dev-Groups': 'sg-1,sg-2',
      'timerservice-dev-api-DiscoveryServiceARN': 'arn:service',
    },
  });
}
