import { declarationOf, type Mutation } from './mutation.ts';

/** Where requests go: integrations and permissions. */
export const BACKEND_MUTATIONS: readonly Mutation[] = [
  [
    'a permission without SourceAccount',
    '      SourceAccount: !Ref AWS::AccountId\n',
    '',
    /Permission\.SourceAccount/,
  ],
  ['a permission without SourceArn', / {6}SourceArn: .*\n/, '', /Permission\.SourceArn/],
  ['a permission for every API', '${Api}/*/$default', '*', /FunctionPermission\.SourceArn/],
  [
    'a permission for everybody',
    'Principal: apigateway.amazonaws.com',
    "Principal: '*'",
    /Permission\.Principal/,
  ],
  [
    'no permission for the backend',
    declarationOf('FunctionPermission'),
    '',
    /FunctionIntegration may not invoke its function/,
  ],
  [
    'no permission for the preflight',
    declarationOf('PreflightPermission'),
    '',
    /PreflightIntegration may not invoke/,
  ],
  [
    'payload 1.0 for the function',
    "PayloadFormatVersion: '2.0'",
    "PayloadFormatVersion: '1.0'",
    /FunctionIntegration\.PayloadFormatVersion/,
  ],
  ['no VPC link', '      ConnectionType: VPC_LINK\n', '', /ServiceIntegration\.ConnectionType/],
  [
    'another import',
    '-DiscoveryServiceARN\n      Conn',
    '-DiscoveryServiceArn\n      Conn',
    /no stack exports timerservice-dev-api-DiscoveryServiceArn/,
  ],
  [
    'other subnets',
    '-PrivateSubnets\n',
    '-PublicSubnets\n',
    /no stack exports timerservice-dev-PublicSubnets/,
  ],
  [
    'the VPC link’s default group whatever is asked for',
    / {6}SecurityGroupIds: !If\n(?: {8}.*\n)+/,
    '',
    /VpcLink has other security groups/,
  ],
  [
    'no VPC link to connect to',
    'ConnectionId: !Ref VpcLink',
    'ConnectionId: none',
    /another VPC link/,
  ],
  [
    'an integration for another API',
    'ApiId: !Ref Api\n      IntegrationType',
    'ApiId: abcdefghij\n      IntegrationType',
    /FunctionIntegration belongs to another API/,
  ],
  [
    'a VPC link that is always made',
    'Type: AWS::ApiGatewayV2::VpcLink\n    Condition: ServiceBackend',
    'Type: AWS::ApiGatewayV2::VpcLink',
    /VpcLink should not be created/,
  ],
  [
    'two backends at once',
    "!Or [!Equals [!Ref BackendFunctionArn, '']",
    "!Or [!Equals ['', '']",
    /two backends are taken/,
  ],
];
